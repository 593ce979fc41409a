import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import type { ShownEntry } from '@/lib/timetables/shown'
import { paints } from './paint'
import { pictureFrames, pictureOf } from './picture'
import { getPlanPicture } from './picture-queries'
import { pictureLooks, pictureSizes } from './schema'

let minji: Viewer

beforeAll(async () => {
  minji = await newStudent(await newUniversity())
  await newSection(minji)
})

/** A plan of its own, so that nothing was painted before. */
async function planWith(...titles: string[]): Promise<string> {
  const timetableId = await newPlan(minji)
  for (const [place, title] of titles.entries()) {
    const start = `${String(8 + place).padStart(2, '0')}:00`
    const meetings = [{ day: place % 7, start, end: `${start.slice(0, 3)}05`, rooms: ['공학관 B203'] }]
    await addEntry(minji, { timetableId, custom: { title, meetings } })
  }
  return timetableId
}

/** Width and height, as the file's own head says them. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  const head = Buffer.from(png)
  expect(head.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

test.each(pictureSizes.flatMap((size) => pictureLooks.map((look) => ({ size, look }))))(
  'a plan as a $size in $look',
  async ({ size, look }) => {
    const timetableId = await planWith(
      '운영체제',
      '漢文講讀',
      '이모지 🎓👩‍💻 수업',
      'Operating Systems',
      'ــعربي',
    )
    const png = await getPlanPicture(minji, { timetableId, size, look })

    expect(sizeOf(png)).toEqual(pictureFrames[size])
    expect(png.length).toBeGreaterThan(10_000)
  },
)

test('an empty plan is a picture too', async () => {
  const png = await getPlanPicture(minji, { timetableId: await newPlan(minji), size: 'square' })

  expect(sizeOf(png)).toEqual(pictureFrames.square)
})

test('what looks the same is painted once', async () => {
  const timetableId = await planWith('운영체제')
  const first = await getPlanPicture(minji, { timetableId })
  const [again, dark] = await Promise.all([
    getPlanPicture(minji, { timetableId }),
    getPlanPicture(minji, { timetableId, look: 'dark' }),
  ])

  expect(again).toBe(first)
  expect(Buffer.compare(dark, first)).not.toBe(0)
})

test('painting leaves the main thread free, and past its bound people are asked to come back', async () => {
  const plans = await Promise.all(Array.from({ length: 20 }, (_, turn) => planWith(`수업 ${turn}`)))
  await db.timetable.updateMany({ where: { id: { in: plans } }, data: { visibility: 'university' } })
  const people = await Promise.all(plans.slice(0, 4).map(() => newStudent(minji.university)))
  const before = performance.eventLoopUtilization()
  const painted = await Promise.allSettled(
    plans.map((timetableId, turn) =>
      getPlanPicture(people[turn % 4] ?? minji, { timetableId, size: 'phone' }),
    ),
  )
  const refused = painted.filter((one) => one.status === 'rejected')

  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.6)
  expect(refused).toHaveLength(4)
  expect(refused[0]?.reason).toMatchObject({ kind: 'unavailable', retryAfter: 5 })
})

test('one person waits for six at most, so that others get theirs', async () => {
  const plans = await Promise.all(Array.from({ length: 7 }, (_, turn) => planWith(`실습 ${turn}`)))
  const painted = await Promise.allSettled(
    plans.map((timetableId) => getPlanPicture(minji, { timetableId, size: 'square' })),
  )
  const refused = painted.filter((one) => one.status === 'rejected')

  expect(refused.map(({ reason }) => reason)).toMatchObject([{ kind: 'rate_limited', retryAfter: 5 }])
})

const entryOf = (place: number, hasTime: boolean): ShownEntry => ({
  id: String(place),
  title: `수업 ${place}`,
  professor: '한지우',
  credits: 3,
  colour: (place % 12) + 1,
  section: null,
  meetings: hasTime ? [{ day: place % 5, start: '09:00', end: '10:15', rooms: [] }] : [],
})

test('what has no time is listed, and what finds no room is counted', () => {
  const entries = [entryOf(0, true), ...Array.from({ length: 99 }, (_, place) => entryOf(place + 1, false))]
  const plan = { name: '1안', semester: '2026-2', credits: 300, entries }
  const wordsOn = (size: 'phone' | 'a4') => JSON.stringify(pictureOf(plan, { size, look: 'light' }))

  expect(wordsOn('phone')).toContain('시간 없는 수업 97개 더')
  expect(wordsOn('a4')).toMatch(/\d+과목 더/)
})

test('nothing reaches beyond the edges, whatever the hours', () => {
  const entries = [
    { ...entryOf(1, false), meetings: [{ day: 0, start: '00:00', end: '00:01', rooms: ['가'] }] },
    { ...entryOf(2, false), meetings: [{ day: 6, start: '23:59', end: '24:00', rooms: ['나'] }] },
  ]
  for (const size of pictureSizes) {
    const { width, height, tree } = pictureOf(
      { name: '가'.repeat(40), semester: '2026-W', credits: 6, entries },
      { size, look: 'light' },
    )
    const boxes = JSON.stringify(tree).matchAll(
      /"left":([\d.-]+),"top":([\d.-]+),"width":([\d.-]+),"height":([\d.-]+)/g,
    )
    for (const [, ...numbers] of boxes) {
      const [left = 0, top = 0, wide = 0, high = 0] = numbers.map(Number)
      expect([left >= 0, top >= 0, left + wide <= width, top + high <= height, high > 0]).toEqual(
        Array.from({ length: 5 }, () => true),
      )
    }
  }
})

test('a picture has the colours of the house', () => {
  const styles = readFileSync('app/globals.css', 'utf8')
  const coloursOf = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(styles)?.slice(1)

  for (const [place, { field, edge, ink }] of paints.light.courses.entries()) {
    const dark = paints.dark.courses[place]
    expect([field, dark?.field]).toEqual(coloursOf(`c${place + 1}-bg`))
    expect([edge, dark?.edge]).toEqual(coloursOf(`c${place + 1}-edge`))
    expect([ink, dark?.ink]).toEqual(coloursOf(`c${place + 1}-ink`))
  }
  expect([paints.light.paper, paints.dark.paper]).toEqual(coloursOf('paper'))
  expect([paints.light.primary, paints.dark.primary]).toEqual(coloursOf('primary'))
})
