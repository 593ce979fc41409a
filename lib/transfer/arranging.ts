import { josa } from 'es-hangul'
import { clockText, minuteOf } from '@/lib/catalogue/clock'
import { weekdays } from '@/lib/catalogue/meeting'
import { titleMax } from '@/lib/timetables/lengths'
import { joined } from './joining'
import type { As, CandidateView, Choice, TransferEntry } from './schema'

type Found = Omit<TransferEntry, 'as' | 'leftOut'>
type Stretch = { weekday: number; startMinute: number; endMinute: number; rooms: string[] }

/** A class as it would stand in the plan. */
export type Arranged = {
  as: As
  /** `null` where it will be in the plan, else why not. */
  leftOut: string | null
  title: string
  professor: string
  credits: number | null
  sectionId: string | null
  meetings: Stretch[]
}

/**
 * What becomes of each class: as somebody chose, else the section that it is, else by hand. In the order of the file:
 * of two that overlap the second is left out, until the first one is.
 */
export function arranged(entries: readonly Found[], choices: readonly Choice[]): Arranged[] {
  const chosen = new Map(choices.map(({ entry, as }) => [entry, as]))
  const placed: Arranged[] = []

  return entries.map((entry, place) => {
    const as = chosen.get(place) ?? entry.section?.id ?? 'custom'
    const standing = standingAs(entry, as)
    const leftOut = as === 'left_out' ? '빼기로 했어요.' : inTheWay(placed, standing)
    const one = { ...standing, as, leftOut }
    if (leftOut === null) placed.push(one)
    return one
  })
}

/** The sections that may stand for a class. */
export function offered({
  section,
  candidates = [],
}: Pick<Found, 'section' | 'candidates'>): CandidateView[] {
  return [...(section ? [section] : []), ...candidates]
}

type Standing = Omit<Arranged, 'as' | 'leftOut'>

function standingAs(entry: Found, as: As): Standing {
  const section = offered(entry).find(({ id }) => id === as)
  const { title, professor, credits, meetings } = section ?? entry

  return {
    title: section ? title : [...title].slice(0, titleMax).join(''),
    professor,
    credits,
    sectionId: section?.id ?? null,
    meetings: joined(
      meetings.map(({ day, start, end, rooms }) => ({
        weekday: day,
        startMinute: minuteOf(start) ?? 0,
        endMinute: minuteOf(end) ?? 0,
        rooms,
      })),
    ),
  }
}

function inTheWay(placed: readonly Arranged[], { sectionId, meetings }: Standing): string | null {
  const same = placed.find((other) => sectionId !== null && other.sectionId === sectionId)
  if (same) return `‘${same.title}’ 수업이 이미 있어요.`
  for (const other of placed) {
    const hit = other.meetings.find((there) => meetings.some((here) => overlaps(here, there)))
    if (hit)
      return `${weekdays[hit.weekday]} ${clockText(hit.startMinute)} ${josa(other.title, '와/과')} 겹쳐요.`
  }
  return null
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return (
    one.weekday === other.weekday && one.startMinute < other.endMinute && other.startMinute < one.endMinute
  )
}
