import { handle } from '@/lib/http/handle'
import { timetablesApi } from '@/lib/timetables/api'

export const POST = handle(timetablesApi.swap)
