import { meApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(meApi.get)
export const PATCH = handle(meApi.update)
