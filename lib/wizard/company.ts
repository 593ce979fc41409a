import { usualHours } from '@/lib/together/free'
import type { Common } from './problem'
import type { Stretch } from './week'

/** A friend's week as far as one sees it. */
type Seen = { nickname: string; busy: Stretch[]; classes: readonly { sectionId: string | null }[] }

/** What is asked of the time that all of them have free. */
export function commonWith(
  weeks: readonly Pick<Seen, 'busy'>[],
  { minutes, per }: Pick<Common, 'minutes' | 'per'>,
): Common {
  return { busy: [...weeks.flatMap(({ busy }) => busy), ...unusual()], minutes, per }
}

/** All hours that do not count. */
function unusual(): Stretch[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) =>
    usualHours.days.includes(weekday)
      ? [
          { weekday, startMinute: 0, endMinute: usualHours.from },
          { weekday, startMinute: usualHours.to, endMinute: 1440 },
        ]
      : [{ weekday, startMinute: 0, endMinute: 1440 }],
  )
}

/** Sections that these friends have, of whom one sees it, and who has them. */
export function classesIn(weeks: readonly Omit<Seen, 'busy'>[]): Map<string, string[]> {
  const having = new Map<string, string[]>()
  for (const { nickname, classes } of weeks) {
    for (const { sectionId } of classes) {
      if (sectionId) having.set(sectionId, [...(having.get(sectionId) ?? []), nickname])
    }
  }
  return having
}
