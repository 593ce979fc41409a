import { handle } from '@/lib/http/handle'
import { inboxApi } from '@/lib/inbox/api'

export const PUT = handle(inboxApi.see)
