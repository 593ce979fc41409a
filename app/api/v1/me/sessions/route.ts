import { meApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(meApi.listSessions)
export const DELETE = handle(meApi.endOtherSessions)
