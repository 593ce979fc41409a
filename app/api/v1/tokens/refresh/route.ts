import { tokensApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const POST = handle(tokensApi.refresh)
