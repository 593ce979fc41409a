import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
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
    })),
  )
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

test('a cursor of another order, or of nobody, is malformed', async () => {
  const { nextCursor } = await listSections(viewer, { sort: 'code', limit: 5 })
  const nul = Buffer.from('["\\u0000","0199c000-0000-7000-8000-000000000000"]').toString('base64url')

  for (const cursor of [nextCursor ?? '', 'AAAA', '', nul]) {
    await expect(listSections(viewer, { sort: 'name', cursor })).rejects.toMatchObject({
      code: 'malformed.cursor',
    })
  }
})
