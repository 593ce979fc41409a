import { meApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const PUT = handle(meApi.changePassword)
