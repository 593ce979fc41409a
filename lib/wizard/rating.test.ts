import { beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { findWhole } from '@/lib/testing/wizard'
import type { FindingInput } from './schema'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

let viewer: Viewer
let ids: string[]
let courseId: string

/** How often each number of stars was given, from one to five. */
const given = { 서지안: [0, 0, 0, 1, 2], 임서하: [2, 1, 0, 0, 0], 한도윤: [0, 0, 0, 0, 2], 윤하람: [] }

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  const hours = [at(0, 15, 16), at(0, 9, 10), at(0, 9, 10), at(0, 9, 10)]
  const professors = Object.keys(given)
  ids = await newCatalogue(
    university,
    '2026-2',
    professors.map((professor, place) => ({
      code: 'D1',
      number: `0${place + 1}`,
      professor,
      meetings: [hours[place] ?? at(0, 9, 10)],
    })),
  )
  const [section] = await db.section.findMany({ where: { id: { in: ids } }, select: { courseId: true } })
  courseId = section?.courseId ?? ''
  for (const [professor, stars] of Object.entries(given)) {
    const tally = Array.from({ length: 24 }, (_, place) => stars[place] ?? 0)
    await db.offering.updateMany({ where: { courseId, professor }, data: { tally } })
  }
})

const wish = (sort: FindingInput['sort']): FindingInput => ({
  semester: '2026-2',
  groups: [{ courses: [courseId] }],
  sort,
})

test('the best reviewed come first; of whom fewer than three wrote they count as usual', async () => {
  const { items, total, exact } = await findWhole(viewer, wish('rating'))
  const [well, badly, seldom, never] = ids

  expect({ total, exact }).toEqual({ total: 4, exact: true })
  expect(items.map(({ sections: [id] }) => id)).toEqual([well, seldom, never, badly])
  expect(items.map(({ why: [first] }) => first)).toEqual([
    '1과목 평점 4.7',
    '평점 있는 수업 없음',
    '평점 있는 수업 없음',
    '1과목 평점 1.3',
  ])
  const scores = items.map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((one, other) => other - one))
  expect(scores[1]).toBe(scores[2])
})

test('in every other order reviews neither count nor are told of', async () => {
  const { items } = await findWhole(viewer, wish('early'))
  expect(items.map(({ sections: [id] }) => id)).toEqual([...ids.slice(1), ids[0]])
  expect(items.flatMap(({ why }) => why).join()).not.toContain('평점')
})
