import { usersApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const POST = handle(usersApi.register)
