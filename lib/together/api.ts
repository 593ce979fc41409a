import 'server-only'
import { sectionPage } from '@/lib/catalogue/schema'
import { endpoint } from '@/lib/http/endpoint'
import { getSight } from './company-queries'
import { getFreeTime, listClassesTogether } from './free-queries'
import { freeNowList, freeTimeView, sightView } from './free-schema'
import { listFreeNow } from './now-queries'
import { getFriendTimetable } from './queries'
import { friendPlanView } from './schema'

const friends = '/api/v1/friends'

export const togetherApi = {
  friend: endpoint({
    method: 'GET',
    path: `${friends}/{userId}/timetable`,
    summary: 'A friend’s primary timetable, as far as they show it',
    run: getFriendTimetable,
    output: friendPlanView,
  }),
  freeTime: endpoint({
    method: 'GET',
    path: `${friends}/free-time`,
    summary:
      'When up to five friends and oneself are free, all at once and one by one, and the sections they share',
    run: getFreeTime,
    output: freeTimeView,
    errors: [404],
  }),
  classes: endpoint({
    method: 'GET',
    path: `${friends}/free-time/sections`,
    summary: 'Sections that all of these friends and oneself could add without a clash',
    run: listClassesTogether,
    output: sectionPage,
    errors: [404],
  }),
  sight: endpoint({
    method: 'GET',
    path: `${friends}/sight`,
    summary: 'Whether what these friends show is still what it was: `print` differs when it is not',
    run: getSight,
    output: sightView,
    errors: [404],
  }),
  freeNow: endpoint({
    method: 'GET',
    path: `${friends}/free-now`,
    summary: 'Friends who are free at this moment and say so, and until when',
    run: listFreeNow,
    output: freeNowList,
  }),
}
