import { handle } from '@/lib/http/handle'
import { todayApi } from '@/lib/timetables/today-api'

export const GET = handle(todayApi.get)
