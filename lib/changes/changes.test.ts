import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, relist } from '@/lib/testing/catalogue'
import { later, planWith } from '@/lib/testing/change'
import { newPlan, newSection } from '@/lib/testing/plan'
import { statements } from '@/lib/testing/statements'
import { addEntry } from '@/lib/timetables/entry-commands'
import { countOpenChanges, listPlanChanges } from './queries'

const { university, minji } = await newCast()
await newSection(minji)
// Whatever today is: it is not over.
await db.semester.updateMany({
  where: { universityId: university.id },
  data: { endsOn: new Date('2999-12-31') },
})

describe('what the list changed', () => {
  test('nothing, while nothing that a plan keeps differs', async () => {
    const { viewer, sectionId, changes } = await planWith(university)
    await relist(sectionId, { capacity: 80, remark: '팀 과제' })

    expect(await changes()).toEqual({ items: [], open: 0 })
    expect(await countOpenChanges(viewer, {})).toEqual({ open: 0 })
  })

  test('before and after, what differs, and what it would hit', async () => {
    const { viewer, timetableId, sectionId, entryId, changes, plan } = await planWith(university)
    const systems = await newSection(minji, { title: '운영체제', meetings: [at(1, 15, 16.25)] })
    const hit = await addEntry(viewer, { timetableId, sectionId: systems })
    const before = await plan()
    await relist(sectionId, { ...later, professor: '한도윤', halfCredits: 4 })

    const { items, open } = await changes()
    expect(open).toBe(1)
    expect(items).toMatchObject([
      {
        entryId,
        parts: ['professor', 'credits', 'time'],
        before: { professor: '서지안', credits: 3, meetings: [{ day: 1, start: '12:00', end: '13:15' }] },
        after: {
          professor: '한도윤',
          credits: 2,
          meetings: [{ day: 1, start: '15:00', end: '16:15', rooms: ['자연관 112'] }],
        },
        conflicts: [{ entryId: hit.id, title: '운영체제', day: 1, start: '15:00', end: '16:15' }],
        kept: false,
      },
    ])
    expect(await plan()).toEqual(before)
    expect(await countOpenChanges(viewer, {})).toEqual({ open: 1 })
  })

  test('another room alone is one too; one that goes has no after', async () => {
    const { sectionId, changes } = await planWith(university)
    await relist(sectionId, { meetings: [at(1, 12, 13.25, '공학관 210')] })
    expect((await changes()).items).toMatchObject([{ parts: ['rooms'], conflicts: [] }])

    await relist(sectionId, null)
    expect((await changes()).items).toMatchObject([{ parts: [], after: null }])
  })

  test('a way back closes it by itself', async () => {
    const { viewer, sectionId, changes } = await planWith(university)
    await relist(sectionId, later)
    await relist(sectionId, { meetings: [at(1, 12, 13.25, '자연관 112')] })

    expect(await changes()).toEqual({ items: [], open: 0 })
    expect(await countOpenChanges(viewer, {})).toEqual({ open: 0 })
  })

  test('only the plan that counts is counted', async () => {
    const { viewer, sectionId } = await planWith(university)
    const second = await newPlan(viewer)
    await addEntry(viewer, { timetableId: second, sectionId })
    await relist(sectionId, later)

    expect(await countOpenChanges(viewer, {})).toEqual({ open: 1 })
    expect(await listPlanChanges(viewer, { timetableId: second })).toMatchObject({ open: 1 })
  })

  test('however many there are, as many statements', async () => {
    const viewer = await newStudent(university)
    const timetableId = await newPlan(viewer)
    const grow = async (from: number) => {
      for (let turn = from; turn < from + 3; turn++) {
        const sectionId = await newSection(minji, {
          code: `GROW${turn}`,
          meetings: [at(turn % 5, turn, turn + 1)],
        })
        await newSection(minji, { code: `GROW${turn}`, number: '02' })
        await addEntry(viewer, { timetableId, sectionId })
        await relist(sectionId, { title: '새 이름' })
      }
      return statements(() => listPlanChanges(viewer, { timetableId }))
    }
    const few = await grow(1)
    expect(await grow(4)).toBe(few)
    expect((await listPlanChanges(viewer, { timetableId })).open).toBe(6)
  })
})
