import { tokensApi } from '@/lib/accounts/api'
import { handle } from '@/lib/http/handle'

export const POST = handle(tokensApi.issue)
export const DELETE = handle(tokensApi.end)
