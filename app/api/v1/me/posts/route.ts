import { handle } from '@/lib/http/handle'
import { postsApi } from '@/lib/posts/api'

export const GET = handle(postsApi.mine)
