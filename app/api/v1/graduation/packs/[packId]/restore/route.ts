import { packsApi } from '@/lib/graduation/pack-api'
import { handle } from '@/lib/http/handle'

export const POST = handle(packsApi.restore)
