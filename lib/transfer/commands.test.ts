import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { miscounted } from '@/lib/testing/plan'
import { sharedTable, subject } from '@/lib/testing/transfer'
import { planFileOf } from '@/lib/timetables/plan-file'
import type { TimetableView } from '@/lib/timetables/schema'
import { importTimetable } from './commands'
import type { TransferPreview } from './schema'

let minji: Viewer
let university: Viewer['university']
let structures: string
let systems: string
let evening: string

beforeAll(async () => {
  university = await newUniversity()
  ;[structures = '', systems = '', evening = ''] = await newCatalogue(university, '2026-2', [
    {
      code: 'CS101',
      title: '자료구조',
      professor: '서지안',
      meetings: [at(0, 9, 10.25, '공학관 301'), at(2, 9, 10.25)],
    },
    { code: 'CS210', title: '운영체제', professor: '한유진', meetings: [at(1, 15, 16.25)] },
    { code: 'CS210', number: '02', title: '운영체제', professor: '서지안', meetings: [at(3, 18, 19.25)] },
  ])
  const elsewhere = await newUniversity()
  await newCatalogue(elsewhere, '2026-2', [{ code: 'X1', title: '남의 학교 수업', meetings: [at(4, 9, 10)] }])
  minji = await newStudent(university)
})

const text = sharedTable(
  subject('자료 구조', '서지안', [0, 108, 123], [2, 108, 123]),
  subject('운영체제', '한유진', [1, 180, 195]),
  subject('운영체제', '', [4, 120, 132]),
  subject('남의 학교 수업', '', [4, 132, 144]),
)

async function look(given: Parameters<typeof importTimetable>[1], viewer = minji): Promise<TransferPreview> {
  return (await importTimetable(viewer, { ...given, preview: '1' })) as TransferPreview
}
async function save(given: Parameters<typeof importTimetable>[1], viewer = minji): Promise<TimetableView> {
  return (await importTimetable(viewer, given)) as TimetableView
}

describe('a look', () => {
  test('says what each class is, in the order of the file, and makes nothing', async () => {
    const jun = await newStudent(university)
    const { entries, ...rest } = await look({ text }, jun)

    expect(rest).toEqual({ semester: '2026-2', format: 'xml', name: '가져온 시간표', warnings: [] })
    expect(
      entries.map(({ as, section, candidates }) => [as, section?.id, candidates?.map(({ id }) => id)]),
    ).toEqual([
      [structures, structures, undefined],
      [systems, systems, undefined],
      ['custom', undefined, [systems, evening].toSorted(byNumber)],
      ['custom', undefined, undefined],
    ])
    expect(await db.timetable.count({ where: { userId: jun.id } })).toBe(0)
  })

  test('asks the database as often for a hundred classes as for one', async () => {
    const many = sharedTable(
      ...Array.from({ length: 100 }, (_, place) => subject(`수업 ${place}`, '', [place % 5, 100, 110])),
    )
    const { entries } = await look({ text: many })

    expect(entries).toHaveLength(100)
    expect(entries.filter(({ leftOut }) => leftOut === null)).toHaveLength(5)
  })
})

const byNumber = (one: string) => (one === systems ? -1 : 1)

describe('saving', () => {
  test('what is in the list becomes its sections, the rest is written by hand', async () => {
    const jun = await newStudent(university)
    const plan = await save({ text }, jun)

    expect(plan).toMatchObject({ name: '가져온 시간표', semester: '2026-2', primary: true, visibility: 'me' })
    expect(
      plan.entries.map(({ title, section, meetings }) => [title, section?.id ?? null, meetings[0]?.rooms]),
    ).toEqual([
      ['자료구조', structures, ['공학관 301']],
      ['운영체제', systems, []],
      ['운영체제', null, ['동아리방']],
      ['남의 학교 수업', null, ['동아리방']],
    ])
    expect(new Set(plan.entries.map(({ colour }) => colour)).size).toBe(4)
    expect(await miscounted(jun)).toEqual([])
  })

  test('keeps to what was chosen', async () => {
    const plan = await save({
      text,
      name: '고른 것',
      choices: [
        { entry: 0, as: 'left_out' },
        { entry: 1, as: 'custom' },
        { entry: 2, as: evening },
      ],
    })

    expect(plan.entries.map(({ section }) => section?.id ?? null)).toEqual([null, evening, null])
  })

  test.each([
    ['a class that is not there', { entry: 40, as: 'custom' as const }, 'choices.0.entry'],
    ['a section that was not offered', { entry: 0, as: randomUUID() }, 'choices.0.as'],
  ])('refuses %s', async (_name, choice, field) => {
    await expect(save({ text, choices: [choice] })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'transfer.choice',
      fields: { [field]: expect.any(String) },
    })
  })

  test('refuses to make a plan of nothing', async () => {
    const one = sharedTable(subject('스터디', '', [0, 100, 110]))

    await expect(save({ text: one, choices: [{ entry: 0, as: 'left_out' }] })).rejects.toMatchObject({
      code: 'transfer.nothing_left',
    })
  })

  test('a name that is taken is refused where somebody gave it, and mended where nobody did', async () => {
    const jun = await newStudent(university)
    await save({ text }, jun)

    expect((await look({ text }, jun)).name).toBe('가져온 시간표 사본')
    expect((await save({ text }, jun)).name).toBe('가져온 시간표 사본')
    expect((await save({ text }, jun)).name).toBe('가져온 시간표 사본 2')
    await expect(save({ text, name: '가져온 시간표' }, jun)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'timetable.name_taken',
      fields: { name: expect.any(String) },
    })
  })

  test('one key makes one plan, also when it comes 32 times at once', async () => {
    const jun = await newStudent(university)
    const key = randomUUID()
    const answers = await Promise.allSettled(
      Array.from({ length: 32 }, () => save({ text, idempotencyKey: key }, jun)),
    )
    const again = await save({ text, idempotencyKey: key }, jun)

    for (const answer of answers) {
      if (answer.status === 'fulfilled') expect(answer.value.id).toBe(again.id)
      else expect(answer.reason).toMatchObject({ code: 'idempotency.in_flight' })
    }
    expect(await db.timetable.count({ where: { userId: jun.id } })).toBe(1)
    await expect(save({ text: `${text} `, idempotencyKey: key }, jun)).rejects.toMatchObject({
      code: 'idempotency.mismatch',
    })
  })

  test('32 at once make 32 plans of different names', async () => {
    const jun = await newStudent(university)
    const plans = await Promise.all(Array.from({ length: 32 }, () => save({ text }, jun)))

    expect(new Set(plans.map(({ name }) => name)).size).toBe(32)
    expect(plans.filter(({ primary }) => primary)).toHaveLength(1)
    expect(await miscounted(jun)).toEqual([])
  })

  test('Moram’s own file comes back as it was taken out', async () => {
    const jun = await newStudent(university)
    const plan = await save({ text }, jun)
    await db.entry.updateMany({
      where: { timetableId: plan.id, sectionId: systems },
      data: { memo: '퀴즈 3회', colour: 7 },
    })
    const before = {
      ...plan,
      entries: plan.entries.map((one) =>
        one.section?.id === systems ? { ...one, memo: '퀴즈 3회', colour: 7 } : one,
      ),
    }
    const file = JSON.stringify(planFileOf(before, { withMemos: true }))
    const back = await save({ text: file }, jun)
    const kept = ({ entries }: TimetableView) =>
      entries.map(({ id: _id, timetableId: _plan, ...entry }) => entry)

    expect(back.name).toBe('가져온 시간표 사본')
    expect(kept(back)).toEqual(kept(before))
  })
})
