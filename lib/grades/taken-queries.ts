import 'server-only'
import * as z from 'zod'
import { markedIn } from '@/lib/catalogue/marking'
import { wordsOf } from '@/lib/catalogue/reading'
import { keyAfter, keyCursorOf, type Page, pageBy } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { takenBy } from './book-queries'
import { listTakenInput, type TakenView } from './schema'
import type { Taken } from './taken'
import { toTakenView } from './views'

const takenKey = z.tuple([z.string(), z.string()])

/** Newest semester first, each course of each semester once. One student's own: as many as a life of study has. */
export const listTaken = operation(
  listTakenInput,
  async (viewer, { q = '', semester, cursor, limit }): Promise<Page<TakenView>> => {
    const after = keyAfter(cursor, takenKey)
    const all = placed(await takenBy(db, viewer)).filter(
      ({ taken }) => (semester === undefined || taken.semester === semester) && saysAll(taken, q),
    )
    const from = after === null ? 0 : all.findIndex(({ key }) => comesAfter(key, after))

    return pageBy(from < 0 ? [] : all.slice(from, from + limit + 1), {
      limit,
      cursor: ({ key }) => keyCursorOf(key),
      view: ({ taken }) => toTakenView(taken),
    })
  },
)

type Key = readonly [semester: string, place: string]

/** Each with what it is ordered by: its semester, newest first, and its place in it. */
function placed(taken: readonly Taken[]): { key: Key; taken: Taken }[] {
  const semesters = [...new Set(taken.map((one) => one.semester))].toReversed()
  return semesters.flatMap((semester) =>
    taken
      .filter((one) => one.semester === semester)
      .toSorted(byName)
      .map((one, place) => ({ key: [orderOf(semester), String(place).padStart(4, '0')], taken: one })),
  )
}

function byName(one: Taken, other: Taken): number {
  return nameOf(one) < nameOf(other) ? -1 : 1
}

function nameOf({ title, section }: Taken): string {
  return `${title} ${section?.number ?? ''}`
}

/** Sorts the later semester first, as text. */
function orderOf(semester: string): string {
  const [year, term = ''] = semester.split('-')
  return `${9999 - Number(year)}${3 - '1S2W'.indexOf(term)}`
}

function comesAfter(key: Key, after: readonly [string, string]): boolean {
  return key.join(' ') > after.join(' ')
}

/** Every word in the title, gaps or not, the professor's name or the code. */
function saysAll({ title, professor, section }: Taken, q: string): boolean {
  return wordsOf(q).every((word) =>
    [title, title.replaceAll(' ', ''), professor, section?.code ?? ''].some((text) =>
      markedIn(text, word).some(({ isMeant }) => isMeant),
    ),
  )
}
