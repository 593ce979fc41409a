import 'server-only'
import { endpoint } from '@/lib/http/endpoint'
import { getFriendTimetable } from './queries'
import { friendPlanView } from './schema'

export const togetherApi = {
  friend: endpoint({
    method: 'GET',
    path: '/api/v1/friends/{userId}/timetable',
    summary: 'A friend’s primary timetable, as far as they show it',
    run: getFriendTimetable,
    output: friendPlanView,
  }),
}
