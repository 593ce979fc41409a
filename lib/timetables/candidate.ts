import { minuteOf } from '@/lib/catalogue/clock'
import type { SectionView } from '@/lib/catalogue/schema'
import { colourFor } from './colour'
import type { EntryView } from './schema'

let named = 0

/** A section as the entry it becomes, drawn before the server has named it: beside these. */
export function candidateEntry(
  timetableId: string,
  { id, number, course, professor, credits, meetings }: SectionView,
  others: readonly EntryView[],
): EntryView {
  named += 1
  const title = course.title

  return {
    // Behind every id that a server gives.
    id: `new-${String(named).padStart(6, '0')}`,
    timetableId,
    title,
    professor,
    credits,
    colour: colourFor(
      { title, meetings: placedOf(meetings) },
      others.map((other) => ({ colour: other.colour, meetings: placedOf(other.meetings) })),
    ),
    memo: '',
    section: { id, number, course: { id: course.id, code: course.code } },
    meetings: meetings.map(({ day, start, end, rooms }) => ({ day, start, end, rooms })),
  }
}

function placedOf(meetings: EntryView['meetings']) {
  return meetings.map(({ day, start, end }) => ({
    weekday: day,
    startMinute: minuteOf(start) ?? 0,
    endMinute: minuteOf(end) ?? 0,
  }))
}
