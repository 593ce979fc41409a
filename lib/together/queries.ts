import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { friendOf } from '@/lib/friends/queries'
import { toFriendView } from '@/lib/friends/views'
import { joined } from './busy'
import { type FriendPlanView, friendPlanInput } from './schema'

/**
 * A friend's primary timetable of a semester, as far as they show it: asked anew each time, so that sight ends with
 * the friendship. Errors: `not_found` for everybody who is no friend.
 */
export const getFriendTimetable = operation(
  friendPlanInput,
  async (viewer, { userId, semester }): Promise<FriendPlanView> => {
    const friend = toFriendView(viewer, await friendOf(db, viewer, userId))
    const term = await semesterNamed(db, viewer.university, semester)
    const plan = term && friend.sees !== 'none' ? await shownPlan(db, userId, term.id) : null
    const head = {
      friend: { id: friend.id, nickname: friend.nickname },
      semester: term?.name ?? null,
    }
    if (!plan) return { ...head, shows: 'none', entries: [], busy: [] }

    const meetings = plan.entries.flatMap((entry) => entry.meetings)
    return {
      ...head,
      shows: friend.sees,
      entries: friend.sees === 'full' ? plan.entries.map(toEntry) : [],
      busy: joined(meetings).map(({ weekday, startMinute, endMinute }) => ({
        day: weekday,
        start: clockText(startMinute),
        end: clockText(endMinute),
      })),
    }
  },
)

async function shownPlan(tx: Tx, userId: string, semesterId: string) {
  return tx.timetable.findFirst({
    where: {
      userId,
      semesterId,
      deletedAt: null,
      primary: { isNot: null },
      visibility: { in: ['friends', 'university'] },
    },
    select: {
      entries: {
        where: { deletedAt: null },
        orderBy: { id: 'asc' },
        select: {
          title: true,
          professor: true,
          colour: true,
          meetings: { orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }] },
        },
      },
    },
  })
}

type Entry = NonNullable<Awaited<ReturnType<typeof shownPlan>>>['entries'][number]

function toEntry({ title, professor, colour, meetings }: Entry): FriendPlanView['entries'][number] {
  return {
    title,
    professor,
    colour,
    meetings: meetings.map(({ weekday, startMinute, endMinute, rooms }) => ({
      day: weekday,
      start: clockText(startMinute),
      end: clockText(endMinute),
      rooms,
    })),
  }
}
