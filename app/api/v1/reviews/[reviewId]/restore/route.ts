import { handle } from '@/lib/http/handle'
import { reviewsApi } from '@/lib/reviews/api'

export const POST = handle(reviewsApi.restore)
