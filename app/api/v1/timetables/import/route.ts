import { handle } from '@/lib/http/handle'
import { transferApi } from '@/lib/transfer/api'

export const POST = handle(transferApi.import)
