import type { Stretch } from '@/lib/catalogue/stretch'

type Class = { title: string; meetings: readonly Stretch[] }

/** What of a plan stays, goes and comes when another one is poured into it. */
type Merged<There extends Class, Coming extends Class> = {
  put: Coming[]
  /** Taken out to make room. */
  out: There[]
  /** Not taken in: something stands there. */
  left: Coming[]
  /** Of the plan, what stands in the way of anything that comes. */
  hit: There[]
}

/** Nothing that is there and nothing that is put overlaps. With `replace` what comes goes first, else what is there. */
export function merged<There extends Class, Coming extends Class>(
  there: readonly There[],
  coming: readonly Coming[],
  { replace }: { replace: boolean },
): Merged<There, Coming> {
  const result: Merged<There, Coming> = { put: [], out: [], left: [], hit: [] }
  for (const one of coming) {
    const hit = there.filter((other) => overlap(one, other))
    result.hit.push(...hit.filter((other) => !result.hit.includes(other)))
    const isFree = !result.put.some((other) => overlap(one, other))
    if (!isFree || (hit.length > 0 && !replace)) {
      result.left.push(one)
      continue
    }
    result.put.push(one)
    result.out.push(...hit.filter((other) => !result.out.includes(other)))
  }
  return result
}

function overlap(one: Class, other: Class): boolean {
  return one.meetings.some((first) =>
    other.meetings.some(
      (second) =>
        first.weekday === second.weekday &&
        first.startMinute < second.endMinute &&
        second.startMinute < first.endMinute,
    ),
  )
}
