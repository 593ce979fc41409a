import { meApi } from '@/lib/accounts/api'
import { departureApi } from '@/lib/departure/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(meApi.get)
export const PATCH = handle(meApi.update)
export const DELETE = handle(departureApi.leave)
