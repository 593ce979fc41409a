import { handle } from '@/lib/http/handle'
import { reportsApi } from '@/lib/moderation/api'

export const PUT = handle(reportsApi.report)
export const DELETE = handle(reportsApi.withdraw)
