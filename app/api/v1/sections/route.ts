import { handle } from '@/lib/http/handle'
import { findingApi } from '@/lib/timetables/api'

export const GET = handle(findingApi.sections)
