import { dayMinutes } from '@/lib/catalogue/clock'
import type { FoundClass } from './file-reading'
import { foldedName, foldedNames, likeness } from './folding'
import { grouped } from './grouping'
import { joined } from './joining'

/** A section of the catalogue, as far as it is compared. */
export type Listed = {
  id: string
  code: string
  number: string
  title: string
  professor: string
  /** Start and end of each of its meetings, in minutes since Monday began. */
  weekMinutes: readonly number[]
}

/** The section that a class is, or those that it may be, the likeliest first. */
export type Match = { section: string | null; candidates: string[] }

const candidatesMost = 5
/** Names at the same time that share less are different classes. */
const alike = 0.45

/**
 * A class is a section when name, professor and times agree; a professor that the file does not tell disagrees with
 * nobody. It may be one of the same name, one at the same time under a similar name, or the one that the file points at.
 */
export function matched(classes: readonly FoundClass[], listed: readonly Listed[]): Match[] {
  const sections = listed.map(comparable)
  const byName = grouped(sections, ({ name }) => name)
  const byTime = grouped(sections, ({ time }) => time)
  const byCode = new Map(sections.map((section) => [section.code, section]))

  return classes.map((found) => {
    const wanted = comparableClass(found)
    const pointed = byCode.get(wanted.code)
    const near = new Set([
      ...(pointed ? [pointed] : []),
      ...(byName.get(wanted.name) ?? []),
      ...(wanted.time === '' ? [] : (byTime.get(wanted.time) ?? [])),
    ])
    return chosen([...near].flatMap((section) => compared(wanted, section) ?? []))
  })
}

type Comparable = { name: string; time: string; professors: Set<string>; code: string }
type Section = Comparable & { id: string }
type Compared = { section: Section; agrees: boolean; isPointed: boolean; score: number }

function chosen(near: readonly Compared[]): Match {
  const ranked = near.toSorted(
    (one, other) => other.score - one.score || (one.section.code < other.section.code ? -1 : 1),
  )
  const agreeing = ranked.filter(({ agrees }) => agrees)
  const pointed = agreeing.find(({ isPointed }) => isPointed)
  const sure = pointed ?? (agreeing.length === 1 ? agreeing[0] : undefined)
  if (sure) return { section: sure.section.id, candidates: [] }

  return { section: null, candidates: ranked.slice(0, candidatesMost).map(({ section }) => section.id) }
}

function compared(wanted: Comparable, section: Section): Compared | null {
  const isPointed = wanted.code !== '' && wanted.code === section.code
  const name = likeness(wanted.name, section.name)
  const isSameName = wanted.name === section.name
  const isSameTime = wanted.time === section.time
  if (!isPointed && !isSameName && !(isSameTime && name >= alike)) return null
  const isSameProfessor = isSame(wanted.professors, section.professors)

  return {
    section,
    agrees: isSameName && isSameTime && (isSameProfessor || wanted.professors.size === 0),
    isPointed,
    score: (isPointed ? 8 : 0) + name * 4 + (isSameTime ? 2 : 0) + (isSameProfessor ? 1 : 0),
  }
}

function isSame(one: Set<string>, other: Set<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name))
}

function comparable({ id, code, number, title, professor, weekMinutes }: Listed): Section {
  const stretches = Array.from({ length: Math.floor(weekMinutes.length / 2) }, (_, place) => [
    weekMinutes[2 * place] ?? 0,
    weekMinutes[2 * place + 1] ?? 0,
  ])
  return {
    id,
    name: foldedName(title),
    time: timeKey(stretches.map(([start = 0, end = 0]) => ({ start, end }))),
    professors: foldedNames(professor),
    code: codeKey(code, number),
  }
}

function comparableClass({ title, professor, meetings, own }: FoundClass): Comparable {
  return {
    name: foldedName(title),
    time: timeKey(weekStretches(meetings)),
    professors: foldedNames(professor),
    code: own?.section ? codeKey(own.section.code, own.section.number) : '',
  }
}

export function codeKey(code: string, number: string): string {
  return `${code}-${number}`
}

type Stretch = { start: number; end: number }

/** In minutes since Monday began. */
function weekStretches(meetings: FoundClass['meetings']): Stretch[] {
  return meetings.map(({ weekday, startMinute, endMinute }) => ({
    start: weekday * dayMinutes + startMinute,
    end: weekday * dayMinutes + endMinute,
  }))
}

/** As PostgreSQL writes what is left when stretches that touch are one: the same for the same hours. */
function timeKey(stretches: readonly Stretch[]): string {
  const whole: Stretch[] = []
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole.map(({ start, end }) => `[${start},${end})`).join(',')
}

/** The hours of a class as the catalogue keeps them; `null` without any. */
export function hoursOf({ meetings }: FoundClass): string | null {
  return meetings.length === 0 ? null : `{${timeKey(weekStretches(joined(meetings)))}}`
}
