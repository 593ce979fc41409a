import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { miscounted, newPlan, newSection } from '@/lib/testing/plan'
import { deleteTimetable } from './commands'
import type { DeviceEntry } from './device-plan'
import { addEntry } from './entry-commands'
import { keepPlan } from './keeping-commands'
import { getTimetable } from './queries'

const { university, minji } = await newCast()
const sectionId = await newSection(minji, {
  title: '운영체제',
  code: 'CSE3101',
  number: '02',
  meetings: [at(1, 9, 10.5, '공학관 301')],
})
const student = () => newStudent(university)

const bare = { professor: '', credits: null, colour: 5, section: null, memo: '', meetings: [] }
const taken = { ...bare, title: '운영체제(옛 이름)', section: { code: 'CSE3101', number: '02' } }
const club = { ...bare, title: '동아리', meetings: [{ day: 1, start: '10:00', end: '11:00', rooms: [] }] }
const walk = {
  ...bare,
  title: '산책',
  credits: 1.5,
  meetings: [{ day: 4, start: '13:00', end: '14:00', rooms: [] }],
}
const file = (...entries: DeviceEntry[]) => ({
  format: 'moram.timetable' as const,
  version: 1 as const,
  semester: '2026-2',
  name: '내 시간표',
  entries,
})
const keep = (viewer: typeof minji, more: object) => keepPlan.untrusted(viewer, more)
const titlesIn = async (viewer: typeof minji, timetableId: string) =>
  (await getTimetable(viewer, { timetableId })).entries.map(({ title }) => title).toSorted()

describe('as a new plan', () => {
  test('sections are the list’s, as it has them today; the rest stays as it was written', async () => {
    const viewer = await student()
    const { timetableId, left } = await keep(viewer, { plan: file(taken, walk) })
    const plan = await getTimetable(viewer, { timetableId })

    expect(left).toEqual([])
    expect(plan).toMatchObject({ name: '내 시간표', semester: '2026-2', primary: true, credits: 4.5 })
    expect(plan.entries).toMatchObject([
      { title: '운영체제', colour: 5, section: { id: sectionId }, meetings: [{ day: 1, start: '09:00' }] },
      { title: '산책', section: null, meetings: [{ day: 4, start: '13:00', end: '14:00' }] },
    ])
    expect(await miscounted(viewer)).toEqual([])
  })

  test('a section that the list no longer has is kept as it was written', async () => {
    const viewer = await student()
    const gone = { ...walk, title: '사라진 수업', section: { code: 'NO1', number: '1' } }
    const { timetableId } = await keep(viewer, { plan: file(gone) })

    expect((await getTimetable(viewer, { timetableId })).entries).toMatchObject([
      { title: '사라진 수업', section: null },
    ])
  })

  test('what overlaps within itself is told and left', async () => {
    const viewer = await student()
    const { timetableId, left } = await keep(viewer, { plan: file(taken, club, taken) })

    expect(left).toEqual(['동아리'])
    expect(await titlesIn(viewer, timetableId)).toEqual(['운영체제'])
  })

  test('sent twice it is one plan, and beside another it has a name of its own', async () => {
    const viewer = await student()
    const sent = { plan: file(walk), idempotencyKey: 'a'.repeat(20) }
    const [one, other] = [await keep(viewer, sent), await keep(viewer, sent)]
    const { timetableId } = await keep(viewer, { plan: file(walk) })

    expect(other).toEqual(one)
    expect((await getTimetable(viewer, { timetableId })).name).toBe('내 시간표 사본')
  })
})

describe('poured into a plan', () => {
  test('asks before anything goes, and then does as it is told', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    await addEntry(viewer, { timetableId, sectionId })
    const sent = { plan: file(club, walk), timetableId }

    await expect(keep(viewer, sent)).rejects.toMatchObject({
      code: 'timetable.overlap',
      message: '화 09:00 운영체제와 겹쳐요.',
    })
    expect(await titlesIn(viewer, timetableId)).toEqual(['운영체제'])

    expect(await keep(viewer, { ...sent, clashes: 'stay' })).toEqual({ timetableId, left: ['동아리'] })
    expect(await titlesIn(viewer, timetableId)).toEqual(['산책', '운영체제'])

    expect(await keep(viewer, { ...sent, clashes: 'replace' })).toEqual({ timetableId, left: [] })
    expect(await titlesIn(viewer, timetableId)).toEqual(['동아리', '산책'])
    expect(await miscounted(viewer)).toEqual([])
  })

  test('takes in nothing twice', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    await keep(viewer, { plan: file(taken, walk), timetableId })
    await keep(viewer, { plan: file(taken, walk), timetableId })

    expect(await titlesIn(viewer, timetableId)).toEqual(['산책', '운영체제'])
  })

  test('thirty-two at once leave no overlap and none twice', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    const plans = [file(taken, walk), file(club, walk)]
    await Promise.allSettled(
      Array.from({ length: 32 }, (_, place) =>
        keep(viewer, { plan: plans[place % 2], timetableId, clashes: place % 3 ? 'stay' : 'replace' }),
      ),
    )
    const titles = await titlesIn(viewer, timetableId)

    expect(titles).toHaveLength(2)
    expect(titles).toContain('산책')
    expect(await miscounted(viewer)).toEqual([])
  })
})

describe('is refused', () => {
  test.each([
    ['no plan', { plan: null }, 'plan'],
    ['a plan of another format', { plan: { ...file(), format: 'x' } }, 'plan.format'],
    ['a semester without a catalogue', { plan: { ...file(), semester: '1999-1' } }, 'semester'],
    ['an unknown field', { plan: file(), userId: 'x' }, 'userId'],
    ['an unknown answer', { plan: file(), clashes: 'both' }, 'clashes'],
  ])('%s', async (_what, sent, field) => {
    await expect(keep(await student(), sent)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  })

  test('somebody else’s plan, and a deleted one', async () => {
    const viewer = await student()
    const timetableId = await newPlan(viewer)
    await expect(keep(await student(), { plan: file(walk), timetableId })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await deleteTimetable(viewer, { timetableId })
    await expect(keep(viewer, { plan: file(walk), timetableId })).rejects.toMatchObject({ kind: 'not_found' })
    expect(await db.entry.count({ where: { timetableId } })).toBe(0)
  })
})
