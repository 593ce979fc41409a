import type { Listing, Target } from '@/lib/catalogue/listing'
import type { Draft } from './draft'

/** A section that the catalogue holds, or held: one that is gone keeps its id for when it comes back. */
export type Held = { id: string; removed: boolean; listing: Listing }

export type Change = { sectionId: string; row: number } & (
  | { kind: 'added'; before: null; after: Listing }
  | { kind: 'changed'; before: Listing; after: Listing }
  | { kind: 'removed'; before: Listing; after: null }
)

export type Difference = { changes: Change[]; unchanged: number }

/** What has to happen for the catalogue to say what the drafts say. `newId` names sections never seen before. */
export function difference(held: Held[], drafts: Draft[], newId: () => string): Difference {
  const byKey = new Map(held.map((section) => [keyOf(section.listing), section]))
  const changes: Change[] = []
  let unchanged = 0

  for (const { rows, ...draft } of drafts) {
    const after = settled(draft)
    const there = byKey.get(keyOf(after))
    byKey.delete(keyOf(after))
    const row = rows[0] ?? 0
    if (!there || there.removed) {
      changes.push({ kind: 'added', sectionId: there?.id ?? newId(), row, before: null, after })
    } else if (textOf(settled(there.listing)) === textOf(after)) {
      unchanged += 1
    } else {
      changes.push({ kind: 'changed', sectionId: there.id, row, before: settled(there.listing), after })
    }
  }
  for (const { id, removed, listing } of byKey.values()) {
    if (!removed)
      changes.push({ kind: 'removed', sectionId: id, row: 0, before: settled(listing), after: null })
  }
  return { changes, unchanged }
}

function keyOf({ code, number }: Pick<Listing, 'code' | 'number'>): string {
  return JSON.stringify([code, number])
}

/** The parts of two listings that say different things, by their names. */
export function differingParts(before: Listing, after: Listing): (keyof Listing)[] {
  const parts = Object.keys(settled(after)) as (keyof Listing)[]
  return parts.filter((part) => textOf(before[part]) !== textOf(after[part]))
}

/** The same whatever order a file or the database hands its parts in. */
export function settled(listing: Listing): Listing {
  return {
    code: listing.code,
    number: listing.number,
    title: listing.title,
    professor: listing.professor,
    targets: listing.targets
      .map(({ department, year, classification }) => ({ department, year, classification }))
      .sort((one, other) => compare(targetText(one), targetText(other))),
    halfCredits: listing.halfCredits,
    capacity: listing.capacity,
    freshmanCapacity: listing.freshmanCapacity,
    language: listing.language,
    mode: listing.mode,
    remark: listing.remark,
    rawTime: listing.rawTime,
    rawPlace: listing.rawPlace,
    meetings: listing.meetings
      .map(({ weekday, startMinute, endMinute, kind, rooms }) => ({
        weekday,
        startMinute,
        endMinute,
        kind,
        rooms,
      }))
      .sort(
        (one, other) =>
          one.weekday - other.weekday ||
          one.startMinute - other.startMinute ||
          one.endMinute - other.endMinute ||
          compare(textOf(one), textOf(other)),
      ),
  }
}

function targetText({ department, year, classification }: Target): string {
  return [department, year, classification].join('\n')
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}
