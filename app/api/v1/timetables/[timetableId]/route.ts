import { handle } from '@/lib/http/handle'
import { timetablesApi } from '@/lib/timetables/api'

export const GET = handle(timetablesApi.get)
export const PATCH = handle(timetablesApi.edit)
export const DELETE = handle(timetablesApi.delete)
