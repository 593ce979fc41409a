import { hashOf } from '@/lib/timetables/colour'

type Seen = { id: string; meetings: readonly { day: number; start: string; end: string }[] }

/** The same for sections that meet at the same hours: what was looked at, in a few letters. */
export function stampOf(sections: readonly Seen[]): string {
  const lines = sections.map(({ id, meetings }) =>
    [id, ...meetings.map(({ day, start, end }) => `${day} ${start} ${end}`).sort()].join('|'),
  )
  return hashOf(lines.sort().join('\n')).toString(36)
}
