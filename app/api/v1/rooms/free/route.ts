import { roomsApi } from '@/lib/catalogue/api'
import { handle } from '@/lib/http/handle'

export const GET = handle(roomsApi.free)
