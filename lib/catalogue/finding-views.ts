import 'server-only'
import type * as z from 'zod'
import { Prisma } from '@/lib/db/generated/client'
import { dayMinutes } from './clock'
import { type Reading, readingOf, wordsOf } from './reading'
import type { findingInput } from './schema'
import { weekRanges } from './week'

type Searched = 'section' | 'course'

const columns = {
  section: {
    text: Prisma.sql`s."foldedText"`,
    initials: Prisma.sql`s.initials`,
  },
  course: {
    text: Prisma.sql`c."foldedText"`,
    initials: Prisma.sql`c.initials`,
  },
}

export type Filters = Omit<z.output<typeof findingInput>, 'university' | 'semester'> & {
  /** No section of a course that one of these sections is of. */
  besides?: readonly string[] | undefined
}

/** Of the sections `s` with their ratings: every order ends with the id, so that no two are alike. */
export const orders = {
  name: Prisma.sql`s.title COLLATE "C", s.code COLLATE "C", s.number COLLATE "C", s.id`,
  code: Prisma.sql`s.code COLLATE "C", s.number COLLATE "C", s.id`,
  /** The best first, then what nobody rated, each by name. */
  rating: Prisma.sql`-coalesce(o.rating, 0), s.title COLLATE "C", s.code COLLATE "C", s.number COLLATE "C", s.id`,
}

type Sort = keyof typeof orders

/** The ids of the first sections of an order. All ratings are read at once: there are fewer than sections. */
export function firstSections(sort: Sort, where: Prisma.Sql, limit: number): Prisma.Sql {
  const rated =
    sort === 'rating'
      ? Prisma.sql`LEFT JOIN "Offering" o ON o.id = s."offeringId" AND o.rating IS NOT NULL`
      : Prisma.empty
  return Prisma.sql`SELECT s.id FROM "Section" s ${rated} WHERE ${where} ORDER BY ${orders[sort]} LIMIT ${limit}`
}

/** The sections `s` of a semester that every filter leaves. */
export function sectionsLeft(semesterId: string, filters: Filters): Prisma.Sql {
  const { q, department, classification, year, credits, professor, code, room } = filters
  const where = [Prisma.sql`s."semesterId" = ${semesterId}::uuid AND s."removedAt" IS NULL`]
  if (q) where.push(saysAll('section', q))
  if (department) where.push(Prisma.sql`s.departments @> ARRAY[${department}]`)
  if (classification) where.push(Prisma.sql`${classification} = ANY(s.classifications)`)
  if (year) where.push(Prisma.sql`${year} = ANY(s.years)`)
  if (credits !== undefined) where.push(Prisma.sql`s."halfCredits" = ${credits * 2}`)
  if (professor) where.push(says('section', plain(professor)), folded(Prisma.sql`s.professor`, professor))
  if (code) where.push(says('section', plain(code)), folded(Prisma.sql`s.code || '-' || s.number`, code))
  if (room)
    where.push(says('section', plain(room)), folded(Prisma.sql`array_to_string(s.rooms, chr(10))`, room))
  where.push(...inside(filters), ...outside(filters), ...meeting(filters), ...otherThan(filters))

  return Prisma.join(where, ' AND ')
}

/** How many sections are left, and of how many courses: sections of one course are counted together first. */
export function countSections(left: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(sum(alike.count), 0)::int AS total, count(*)::int AS courses
    FROM (SELECT count(*) FROM "Section" s WHERE ${left} GROUP BY s."courseId") alike`
}

/** Every word of a search, as somebody may have meant it. */
export function saysAll(what: Searched, search: string): Prisma.Sql {
  return Prisma.join(
    wordsOf(search).map((word) => says(what, readingOf(word))),
    ' AND ',
  )
}

/**
 * Exact substring, ignoring case and width. The index finds the few rows in which all pairs of letters stand, LIKE
 * has the last word: each side is an OR of its own, so that no row's letters are counted again.
 */
function says(what: Searched, { texts, initials }: Reading): Prisma.Sql {
  const column = columns[what]
  const pairs = [
    ...texts.map((text) => Prisma.sql`moram_grams(${column.text}) @> moram_query_grams(${text})`),
    ...initials.map((text) => Prisma.sql`moram_grams(${column.initials}) @> moram_query_grams(${text})`),
  ]
  const words = [
    ...texts.map((text) => Prisma.sql`${column.text} LIKE moram_like(${text})`),
    // Stored as the keyboard writes them, and without anything that LIKE would take for a sign.
    ...initials.map((text) => Prisma.sql`${column.initials} LIKE ${`%${text}%`}`),
  ]
  return Prisma.sql`(${Prisma.join(pairs, ' OR ')}) AND (${Prisma.join(words, ' OR ')})`
}

/** As it was typed and no other way. */
function plain(word: string): Reading {
  return { texts: [word], initials: [] }
}

function folded(column: Prisma.Sql, words: string): Prisma.Sql {
  return Prisma.sql`moram_fold(${column}) LIKE moram_like(${words})`
}

/** Every meeting lies inside: what never meets is left out. */
function inside({ day, from, to }: Filters): Prisma.Sql[] {
  if (day === undefined && from === undefined && to === undefined) return []
  const hours = { startMinute: from ?? 0, endMinute: to ?? dayMinutes }
  const ranges = weekRanges((day ?? [0, 1, 2, 3, 4, 5, 6]).map((weekday) => ({ weekday, ...hours })))

  return [Prisma.sql`NOT isempty(s.hours) AND s.hours <@ ${ranges}::int4multirange`]
}

/** No meeting touches a busy stretch: what never meets stays. */
function outside({ busy = [] }: Filters): Prisma.Sql[] {
  return busy.length === 0 ? [] : [Prisma.sql`NOT s.hours && ${weekRanges(busy)}::int4multirange`]
}

/** Some meeting touches one of the stretches. */
function meeting({ meets = [] }: Filters): Prisma.Sql[] {
  return meets.length === 0 ? [] : [Prisma.sql`s.hours && ${weekRanges(meets)}::int4multirange`]
}

function otherThan({ besides = [] }: Filters): Prisma.Sql[] {
  if (besides.length === 0) return []

  return [
    Prisma.sql`s."courseId" <> ALL(ARRAY(SELECT b."courseId" FROM "Section" b WHERE b.id = ANY(${besides}::uuid[])))`,
  ]
}
