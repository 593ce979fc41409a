import { packsApi } from '@/lib/graduation/pack-api'
import { handle } from '@/lib/http/handle'

export const GET = handle(packsApi.get)
export const PUT = handle(packsApi.edit)
export const DELETE = handle(packsApi.remove)
