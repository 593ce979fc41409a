import { handle } from '@/lib/http/handle'
import { timetablesApi } from '@/lib/timetables/api'

export const PATCH = handle(timetablesApi.editEntry)
export const DELETE = handle(timetablesApi.removeEntry)
