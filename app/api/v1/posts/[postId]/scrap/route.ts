import { handle } from '@/lib/http/handle'
import { postsApi } from '@/lib/posts/api'

export const PUT = handle(postsApi.scrap)
export const DELETE = handle(postsApi.unscrap)
