import { handle } from '@/lib/http/handle'
import { postsApi } from '@/lib/posts/api'

export const GET = handle(postsApi.get)
export const PUT = handle(postsApi.replace)
export const PATCH = handle(postsApi.edit)
export const DELETE = handle(postsApi.delete)
