import type { Common, Problem, Rules, Section } from '@/lib/wizard/problem'
import type { Stretch } from '@/lib/wizard/week'

/** Every set of sections that keeps to everything, by trying all; only those with the most optional groups. */
export function bruteForce({ groups, rules: asked }: Problem): { sections: Section[]; skipped: number }[] {
  const perGroup = groups.map(({ choose, optional, sections }) => [
    ...subsets(sections).filter((some) => some.length === choose),
    ...(optional ? [[]] : []),
  ])
  const all = perGroup
    .reduce<Section[][][]>((sets, next) => sets.flatMap((set) => next.map((some) => [...set, some])), [[]])
    .map((parts) => ({ sections: parts.flat(), skipped: parts.filter((part) => part.length === 0).length }))
    .filter(({ sections }) => keepsTo(sections, asked))
  const fewest = Math.min(...all.map(({ skipped }) => skipped))

  return all.filter(({ skipped }) => skipped === fewest)
}

function subsets(sections: Section[]): Section[][] {
  return range(0, 5 * 2 ** sections.length).map((_, bits) => sections.filter((_one, at) => (bits >> at) & 1))
}

/** Minute by minute, without a bit. */
function keepsTo(sections: Section[], asked: Rules): boolean {
  const {
    kept = { stretches: [], courses: [] },
    busy = [],
    freeDays = [],
    freeCount = 0,
    notBefore = 0,
  } = asked
  const courses = [...sections.map(({ course }) => course), ...kept.courses]
  if (new Set(courses).size !== courses.length) return false
  const chosen = sections.map(({ stretches }) => stretches)
  const blocks = [...chosen, kept.stretches]
  for (const [place, one] of blocks.entries()) {
    const others = [...blocks.slice(place + 1).flat(), ...busy]
    if (one.some((a) => others.some((b) => meet(a, b)))) return false
  }
  const week = blocks.flat()
  if (week.some(({ weekday }) => freeDays.includes(weekday))) return false
  if (week.some(({ startMinute }) => startMinute < notBefore)) return false
  if (week.some(({ endMinute }) => endMinute > (asked.notAfter ?? 1440))) return false
  if ([0, 1, 2, 3, 4].filter((day) => !week.some(({ weekday }) => weekday === day)).length < freeCount)
    return false

  if (asked.common && !leavesCommon(week, asked.common)) return false

  return [0, 1, 2].every((day) => {
    const taken = (minute: number) =>
      week.some((one) => one.weekday === day && one.startMinute <= minute && minute < one.endMinute)
    const hasLunch = range(660, 785).some((from) => range(from, from + 60).every((at) => !taken(at)))
    return (!asked.lunch || hasLunch) && longestRun(taken) <= (asked.maxRun ?? 1440)
  })
}

function leavesCommon(week: readonly Stretch[], { busy, minutes, per }: Common): boolean {
  const days = [0, 1, 2, 3, 4].map((day) => {
    const all = [...week, ...busy].filter(({ weekday }) => weekday === day)
    const free = range(0, 1440).filter(
      (minute) => !all.some((one) => one.startMinute <= minute && minute < one.endMinute),
    )
    const begins = free.filter((minute) => !free.includes(minute - 5))
    return begins
      .map((from) => range(from, 1440).findIndex((minute) => !free.includes(minute)) * 5)
      .filter((length) => length >= 30)
      .reduce((sum, length) => sum + length, 0)
  })
  return per === 'day'
    ? days.every((free) => free >= minutes)
    : days.reduce((sum, free) => sum + free, 0) >= minutes
}

function longestRun(taken: (minute: number) => boolean): number {
  let longest = 0
  let run = 0
  let pause = 0
  for (const minute of range(0, 1440)) {
    if (taken(minute)) {
      run = pause > 15 ? 5 : run + 5
      pause = 0
      longest = Math.max(longest, run)
    } else pause += 5
  }
  return longest
}

/** Each fifth minute, half-open. */
function range(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 5 }, (_, at) => from + at * 5)
}

function meet(one: Stretch, other: Stretch): boolean {
  return (
    one.weekday === other.weekday && one.startMinute < other.endMinute && other.startMinute < one.endMinute
  )
}
