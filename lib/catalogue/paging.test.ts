import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import type { SectionView } from './schema'
import { listSections } from './section-queries'

let viewer: Viewer

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  await newCatalogue(
    university,
    '2026-2',
    Array.from({ length: 23 }, (_, index) => ({
      title: `${'나가다라'[index % 4]} ${'"\\%'[index % 3]}`,
      code: `C${(index * 7) % 5}`,
      number: String(index),
      professor: `${'서노방'[index % 3]}${index % 5}`,
      meetings: [at(index % 2, 9, 10)],
    })),
  )
  // Stars from 1 to 5, of which some are fewer than three reviews and so no rating.
  const offerings = await db.offering.findMany({ select: { id: true } })
  for (const [place, { id }] of offerings.entries()) {
    const stars = [place % 4, 0, place % 3, 1, place % 2]
    await db.offering.update({ where: { id }, data: { tally: [...stars, ...Array(19).fill(0)] } })
  }
})

test.each(['name', 'code'] as const)('by %s every section comes once, in order', async (sort) => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listSections(viewer, { sort, cursor, limit: 5 })
    expect(page.total).toBe(23)
    seen.push(
      ...page.items.map(({ course, number }) => `${sort === 'name' ? course.title : course.code} ${number}`),
    )
    cursor = page.nextCursor ?? undefined
  } while (cursor)

  expect(new Set(seen).size).toBe(23)
  const keys = seen.map((one) =>
    one
      .split(' ')
      .slice(0, sort === 'name' ? 2 : 1)
      .join(' '),
  )
  expect(keys).toEqual(keys.toSorted())
})

test.each([{}, { q: '나' }, { day: '1' }])(
  'the best rated come first, as a plain sort has them: %o',
  async (filters) => {
    const all = (await listSections.untrusted(viewer, { ...filters, limit: 100 })).items
    const seen: typeof all = []
    let cursor: string | undefined
    do {
      const page = await listSections.untrusted(viewer, { ...filters, sort: 'rating', cursor, limit: 4 })
      expect(page.total).toBe(all.length)
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)

    expect(all.length).toBeGreaterThan(4)
    expect(seen).toEqual(all.toSorted(byRating))
  },
)

/** The better first, what nobody rated last; names, codes and numbers as the alphabet of computers has them. */
function byRating(one: SectionView, other: SectionView): number {
  const better = (other.rating?.average ?? 0) - (one.rating?.average ?? 0)
  const [a, b] = [one, other].map(({ course, number, id }) => [course.title, course.code, number, id])
  const place = a?.findIndex((part, at) => part !== b?.[at]) ?? 0
  if (better !== 0) return better

  return (a?.[place] ?? '') < (b?.[place] ?? '') ? -1 : 1
}

test('a cursor of another order, or of nobody, is malformed', async () => {
  const { nextCursor } = await listSections(viewer, { sort: 'code', limit: 5 })
  const nul = Buffer.from('["\\u0000","0199c000-0000-7000-8000-000000000000"]').toString('base64url')

  for (const cursor of [nextCursor ?? '', 'AAAA', '', nul]) {
    await expect(listSections(viewer, { sort: 'name', cursor })).rejects.toMatchObject({
      code: 'malformed.cursor',
    })
  }
})
