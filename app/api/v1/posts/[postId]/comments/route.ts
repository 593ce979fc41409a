import { commentsApi } from '@/lib/comments/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(commentsApi.list)
export const POST = handle(commentsApi.write)
