import 'server-only'
import * as z from 'zod'
import { endpoint } from '@/lib/http/endpoint'
import { planFile } from '@/lib/timetables/plan-file'
import { renewFeed, revokeFeed, revokeShare, sharePlan } from './commands'
import { getShared, getSharedPlanFile, readFeed } from './guest-queries'
import { getPlanPicture, getSharedPicture } from './picture-queries'
import { getCalendar, getPlanFile, getSharing } from './queries'
import { feedView, pictureView, sharedView, shareView, sharingView } from './schema'

const plan = '/api/v1/timetables/{timetableId}'
const shared = '/api/v1/shared/{token}'

export const sharingApi = {
  picture: endpoint({
    method: 'GET',
    path: `${plan}/image.png`,
    summary: 'A timetable as a picture: for a phone’s wall, square, A4 at 300 dpi, or a card of 1200 by 630',
    run: getPlanPicture,
    output: pictureView,
    type: 'image/png',
    kept: true,
  }),
  calendar: endpoint({
    method: 'GET',
    path: `${plan}/calendar.ics`,
    summary: 'A timetable as an iCalendar file: weekly through the semester, not on public holidays',
    run: getCalendar,
    output: z.string(),
    type: 'text/calendar',
    download: 'moram-timetable.ics',
    kept: true,
  }),
  planFile: endpoint({
    method: 'GET',
    path: `${plan}/plan.json`,
    summary: 'A timetable as a file to bring back later; memos are in one’s own only',
    run: getPlanFile,
    output: planFile,
    download: 'moram-timetable.json',
    kept: true,
  }),
  sharing: endpoint({
    method: 'GET',
    path: `${plan}/share`,
    summary: 'Whether there is a share link, and a calendar feed',
    run: getSharing,
    output: sharingView,
  }),
  share: endpoint({
    method: 'POST',
    path: `${plan}/share`,
    summary: 'Make the share link; the one before it ends, and the token is told only now',
    run: sharePlan,
    output: shareView,
    status: 201,
    location: ({ token }) => `/api/v1/shared/${token}`,
  }),
  revokeShare: endpoint({
    method: 'DELETE',
    path: `${plan}/share`,
    summary: 'Revoke the share link, at once',
    run: revokeShare,
    output: z.void(),
  }),
  renewFeed: endpoint({
    method: 'POST',
    path: `${plan}/feed`,
    summary: 'Make the secret address for calendars; the one before it ends, and it is told only now',
    run: renewFeed,
    output: feedView,
    status: 201,
    location: ({ token }) => `/feeds/${token}.ics`,
  }),
  revokeFeed: endpoint({
    method: 'DELETE',
    path: `${plan}/feed`,
    summary: 'End the secret address for calendars, at once',
    run: revokeFeed,
    output: z.void(),
  }),
  shared: endpoint({
    method: 'GET',
    path: shared,
    summary: 'What a share link shows: no owner, no memos',
    run: getShared,
    output: sharedView,
    who: 'guest',
  }),
  sharedPicture: endpoint({
    method: 'GET',
    path: `${shared}/image.png`,
    summary: 'The same as a picture',
    run: getSharedPicture,
    output: pictureView,
    who: 'guest',
    type: 'image/png',
  }),
  sharedPlanFile: endpoint({
    method: 'GET',
    path: `${shared}/plan.json`,
    summary: 'The same as a file to take in',
    run: getSharedPlanFile,
    output: planFile,
    who: 'guest',
    download: 'moram-timetable.json',
  }),
}

/** Beside the API: the address that people paste into a calendar. */
export const feedEndpoint = endpoint({
  method: 'GET',
  path: '/feeds/{token}.ics',
  summary: 'A timetable as calendars read it, by its secret address',
  run: readFeed,
  output: z.string(),
  who: 'guest',
  type: 'text/calendar',
  kept: true,
})
