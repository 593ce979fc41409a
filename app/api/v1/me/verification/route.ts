import { meApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const POST = handle(meApi.sendCode)
export const PUT = handle(meApi.confirmCode)
