import { usersApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(usersApi.availability)
