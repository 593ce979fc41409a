import { handle } from '@/lib/http/handle'
import { reportsApi } from '@/lib/moderation/api'

export const GET = handle(reportsApi.list)
