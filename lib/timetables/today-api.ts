import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { getToday } from './today-queries'
import { todayView } from './today-schema'

export const todayApi = {
  get: endpoint({
    method: 'GET',
    path: '/api/v1/me/today',
    summary: 'Today’s classes of the primary timetable, the one that runs, and the next',
    run: getToday,
    output: todayView,
  }),
}
