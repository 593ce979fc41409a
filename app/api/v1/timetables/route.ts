import { handle } from '@/lib/http/handle'
import { timetablesApi } from '@/lib/timetables/api'

export const GET = handle(timetablesApi.list)
export const POST = handle(timetablesApi.make)
