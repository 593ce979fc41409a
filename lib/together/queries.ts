import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import type { Stretch } from '@/lib/catalogue/stretch'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { type FriendPlanView, friendPlanInput } from './schema'
import { friendWeek } from './week-queries'

/**
 * A friend's primary timetable of a semester, as far as they show it: asked anew each time, so that sight ends with
 * the friendship. Errors: `not_found` for everybody who is no friend.
 */
export const getFriendTimetable = operation(
  friendPlanInput,
  async (viewer, { userId, semester }): Promise<FriendPlanView> => {
    const { term, week } = await friendWeek(db, viewer, { userId, semester })
    const { id, nickname, shows, busy, classes } = week

    return {
      friend: { id, nickname },
      semester: term?.name ?? null,
      shows,
      entries: classes.map(({ title, professor, colour, meetings }) => ({
        title,
        professor,
        colour,
        meetings: meetings.map((meeting) => ({ ...toClock(meeting), rooms: meeting.rooms })),
      })),
      busy: busy.map(toClock),
    }
  },
)

function toClock({ weekday, startMinute, endMinute }: Stretch) {
  return { day: weekday, start: clockText(startMinute), end: clockText(endMinute) }
}
