import { handle } from '@/lib/http/handle'
import { reviewsApi } from '@/lib/reviews/api'

export const PUT = handle(reviewsApi.vote)
export const DELETE = handle(reviewsApi.unvote)
