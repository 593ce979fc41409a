import { handle } from '@/lib/http/handle'
import { reviewsApi } from '@/lib/reviews/api'

export const GET = handle(reviewsApi.mine)
