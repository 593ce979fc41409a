import { commentsApi } from '@/lib/comments/api'
import { handle } from '@/lib/http/handle'

export const PUT = handle(commentsApi.like)
export const DELETE = handle(commentsApi.unlike)
