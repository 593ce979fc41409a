import { friendsApi } from '@/lib/friends/api'
import { handle } from '@/lib/http/handle'

export const PUT = handle(friendsApi.block)
export const DELETE = handle(friendsApi.unblock)
