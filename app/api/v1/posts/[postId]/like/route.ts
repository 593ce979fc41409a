import { handle } from '@/lib/http/handle'
import { postsApi } from '@/lib/posts/api'

export const PUT = handle(postsApi.like)
export const DELETE = handle(postsApi.unlike)
