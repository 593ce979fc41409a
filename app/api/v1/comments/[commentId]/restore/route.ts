import { commentsApi } from '@/lib/comments/api'
import { handle } from '@/lib/http/handle'

export const POST = handle(commentsApi.restore)
