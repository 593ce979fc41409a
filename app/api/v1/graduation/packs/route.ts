import { packsApi } from '@/lib/graduation/pack-api'
import { handle } from '@/lib/http/handle'

export const GET = handle(packsApi.list)
export const POST = handle(packsApi.make)
