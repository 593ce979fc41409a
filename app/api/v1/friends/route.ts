import { friendsApi } from '@/lib/friends/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(friendsApi.list)
export const POST = handle(friendsApi.call)
