import { commentsApi } from '@/lib/comments/api'
import { handle } from '@/lib/http/handle'

export const DELETE = handle(commentsApi.delete)
