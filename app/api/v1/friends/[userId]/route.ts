import { friendsApi } from '@/lib/friends/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(friendsApi.get)
export const PUT = handle(friendsApi.accept)
export const PATCH = handle(friendsApi.share)
export const DELETE = handle(friendsApi.part)
