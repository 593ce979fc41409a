import { handle } from '@/lib/http/handle'
import { reviewsApi } from '@/lib/reviews/api'

export const GET = handle(reviewsApi.get)
export const PATCH = handle(reviewsApi.edit)
export const DELETE = handle(reviewsApi.delete)
