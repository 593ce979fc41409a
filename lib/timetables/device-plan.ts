import type * as z from 'zod'
import type { SectionView } from '@/lib/catalogue/schema'
import { clashesWith } from './clash'
import { colourFor } from './colour'
import type { Conflict } from './conflict'
import { isDevicePlan } from './device-reading'
import type { planFile } from './plan-file'
import { planFormat, planFormatVersion } from './plan-format'
import { entriesMost } from './policy'
import type { addEntryInput } from './schema'
import type { ShownEntry } from './shown-entry'
import { stretchOf } from './stretch'

/** The one plan of a visitor: a file of Moram’s own, and whose catalogue it was made of. */
export type DevicePlan = { university: { slug: string; name: string }; plan: z.output<typeof planFile> }
export type DeviceEntry = DevicePlan['plan']['entries'][number]

/** Anybody may have written there: `null` for all but a whole plan. */
export function readDevicePlan(text: string | null): DevicePlan | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isDevicePlan(value) ? value : null
  } catch {
    return null
  }
}

export function emptyPlan(university: DevicePlan['university'], semester: string): DevicePlan {
  return {
    university,
    plan: { format: planFormat, version: planFormatVersion, semester, name: '내 시간표', entries: [] },
  }
}

/** Its classes as they are drawn: on a device each is called by its place. */
export function shownIn({ plan }: DevicePlan): ShownEntry[] {
  return plan.entries.map(({ title, professor, credits, colour, meetings }, place) => ({
    id: String(place),
    title,
    professor,
    credits,
    colour,
    meetings,
  }))
}

export type NewEntry = Omit<DeviceEntry, 'colour' | 'memo'>

/** A section as a plan takes it in. */
export function entryOfSection({ course, number, professor, credits, meetings }: SectionView): NewEntry {
  return {
    title: course.title,
    professor,
    credits,
    section: { code: course.code, number },
    meetings: meetings.map(({ day, start, end, rooms }) => ({ day, start, end, rooms })),
  }
}

type Custom = NonNullable<z.input<typeof addEntryInput>['custom']>

/** What somebody wrote by hand. It is to be parsed before. */
export function entryByHand({ title, professor = '', credits = null, meetings = [] }: Custom): NewEntry {
  return {
    title,
    professor,
    credits,
    section: null,
    meetings: meetings.map(({ day, start, end, rooms = [] }) => ({ day, start, end, rooms })),
  }
}

export function hasSection({ plan }: DevicePlan, { course, number }: SectionView): boolean {
  return plan.entries.some(({ section }) => section?.code === course.code && section.number === number)
}

type Added = { device: DevicePlan } | { conflicts: Conflict[] } | { problem: string }

/** One more class, unless it overlaps; with `replace` what stands in its way goes. */
export function withEntry(device: DevicePlan, entry: NewEntry, { replace = false } = {}): Added {
  const conflicts = clashesWith(shownIn(device), entry.meetings)
  if (conflicts.length > 0 && !replace) return { conflicts }

  const inTheWay = new Set(conflicts.map(({ entryId }) => Number(entryId)))
  const others = device.plan.entries.filter((_one, place) => !inTheWay.has(place))
  if (others.length >= entriesMost) {
    return { problem: `시간표 하나에 ${entriesMost}개까지 담을 수 있어요.` }
  }
  const painted = others.map(({ colour, meetings }) => ({ colour, meetings: meetings.map(stretchOf) }))
  const colour = colourFor({ title: entry.title, meetings: entry.meetings.map(stretchOf) }, painted)
  const grown = withEntries(device, [...others, { ...entry, colour, memo: '' }])
  // What could not be read again is not taken in.
  return isDevicePlan(grown) ? { device: grown } : { problem: '이 수업은 기기에 담을 수 없어요.' }
}

export function withoutEntry(device: DevicePlan, id: string): DevicePlan {
  return withEntries(
    device,
    device.plan.entries.filter((_one, place) => String(place) !== id),
  )
}

function withEntries({ university, plan }: DevicePlan, entries: DeviceEntry[]): DevicePlan {
  return { university, plan: { ...plan, entries } }
}
