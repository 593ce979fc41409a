import { describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, newCatalogue, relist } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { statements } from '@/lib/testing/statements'
import { copyTimetable } from '@/lib/timetables/commands'
import { addEntry } from '@/lib/timetables/entry-commands'
import { capCredits, fillEnrolment, moveChoice, tickChoice, writeEnrolment } from './commands'
import { getEnrolment, listEnrolments } from './queries'
import type { EnrolmentView } from './schema'

const { university, minji } = await newCast()
const monday = { meetings: [at(0, 9, 10)] }
const [first, second, maths, systems] = await newCatalogue(university, '2026-2', [
  { code: 'DS1', number: '001', title: '자료구조', ...monday },
  { code: 'DS1', number: '002', title: '자료구조', meetings: [at(1, 9, 10)] },
  { code: 'MA1', number: '001', title: '이산수학', meetings: [at(0, 9.5, 10.5)] },
  { code: 'OS1', number: '001', title: '운영체제', meetings: [at(1, 9.5, 11)] },
])
const [a, b, c, d] = [first ?? '', second ?? '', maths ?? '', systems ?? '']

async function planned() {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const write = (wishes: string[][], creditCap = 18) =>
    writeEnrolment(viewer, { timetableId, version: '*', wishes, creditCap })
  return { viewer, timetableId, write }
}

const idsOf = ({ wishes }: EnrolmentView) =>
  wishes.map(({ choices }) => choices.map(({ section }) => section.id))

test('a section is the same however its id is spelt', async () => {
  const { viewer, timetableId, write } = await planned()
  await write([[a]])
  const again = await moveChoice(viewer, { timetableId, sectionId: a.toUpperCase(), move: 'add' })

  expect(idsOf(again)).toEqual([[a]])
  await expect(write([[a], [a.toUpperCase()]])).rejects.toMatchObject({ kind: 'invalid' })
})

describe('what is checked', () => {
  test('each branch against every branch of the other wishes', async () => {
    const { write } = await planned()
    const { wishes } = await write([[a, b], [c], [d]])
    const hits = wishes.map(({ choices }) => choices.map((choice) => choice.hits))

    expect(hits).toMatchObject([
      [[{ sectionId: c, title: '이산수학', why: 'time' }], [{ sectionId: d, why: 'time' }]],
      [[{ sectionId: a }]],
      [[{ sectionId: b }]],
    ])
  })

  test('the same course in two wishes cannot be taken twice', async () => {
    const { write } = await planned()
    const { wishes } = await write([[a], [b]])
    expect(wishes[0]?.choices[0]?.hits).toMatchObject([{ sectionId: b, why: 'course' }])
  })

  test('the most credits that can come about, with each branch and at all', async () => {
    const { write } = await planned()
    const view = await write([[a, b], [c], [d]], 6)

    // 자료구조 001 and 이산수학 hit each other, 002 and 운영체제 as well: two of three at most.
    expect(view.heaviest).toMatchObject({ credits: 6, certain: true })
    expect(view.wishes[0]?.choices.map(({ creditsAtMost }) => creditsAtMost)).toEqual([6, 6])
    expect(view.creditCap).toBe(6)
  })

  test('nothing written yet is an empty list with the usual cap', async () => {
    const { viewer, timetableId } = await planned()
    expect(await getEnrolment(viewer, { timetableId })).toEqual({
      timetableId,
      creditCap: 18,
      wishes: [],
      heaviest: { credits: 0, sectionIds: [], certain: true },
      version: 1,
    })
  })
})

describe('arranging', () => {
  test('one press fills it from the plan, once', async () => {
    const { viewer, timetableId } = await planned()
    await addEntry(viewer, { timetableId, sectionId: a })
    await addEntry(viewer, { timetableId, sectionId: d })
    await addEntry(viewer, { timetableId, custom: { title: '스터디' } })
    expect(idsOf(await fillEnrolment(viewer, { timetableId }))).toEqual([[a], [d]])
    expect(idsOf(await fillEnrolment(viewer, { timetableId }))).toEqual([[a], [d]])
  })

  test('up, down, out and in', async () => {
    const { viewer, timetableId, write } = await planned()
    await write([[a, b], [c]])
    const move = (sectionId: string, given: 'up' | 'down' | 'remove' | 'add', behind?: string) =>
      moveChoice(viewer, { timetableId, sectionId, move: given, ...(behind ? { behind } : {}) })

    expect(idsOf(await move(c, 'up'))).toEqual([[c], [a, b]])
    expect(idsOf(await move(c, 'up'))).toEqual([[c], [a, b]])
    expect(idsOf(await move(b, 'up'))).toEqual([[c], [b, a]])
    expect(idsOf(await move(c, 'down'))).toEqual([[b, a], [c]])
    expect(idsOf(await move(c, 'remove'))).toEqual([[b, a]])
    expect(idsOf(await move(d, 'add', a))).toEqual([[b, a, d]])
    expect(idsOf(await move(c, 'add'))).toEqual([[b, a, d], [c]])
    expect(idsOf(await move(c, 'add'))).toEqual([[b, a, d], [c]])
  })

  test('ticks outlive it; of a wish one gets one', async () => {
    const { viewer, timetableId, write } = await planned()
    await write([[a, b], [c]])
    await tickChoice(viewer, { timetableId, sectionId: a, tick: 'won' })
    await tickChoice(viewer, { timetableId, sectionId: b, tick: 'won' })
    const { wishes } = await write([[c], [a, b]])

    expect(wishes.map(({ choices }) => choices.map(({ tick }) => tick))).toEqual([['none'], ['none', 'won']])
  })

  test('half credits are a cap as well', async () => {
    const { viewer, timetableId } = await planned()
    expect(await capCredits(viewer, { timetableId, creditCap: 19.5 })).toMatchObject({ creditCap: 19.5 })
    for (const creditCap of [-1, 100.5, 18.3, Number.NaN]) {
      await expect(capCredits(viewer, { timetableId, creditCap })).rejects.toMatchObject({
        kind: 'invalid',
        fields: { creditCap: expect.any(String) },
      })
    }
  })

  test('what the list no longer has is told, and may stay', async () => {
    const { timetableId, viewer, write } = await planned()
    const gone = await newSection(minji)
    await write([[gone]])
    await relist(gone, null)
    expect((await getEnrolment(viewer, { timetableId })).wishes).toMatchObject([
      { choices: [{ section: { removed: true } }] },
    ])
    expect(idsOf(await write([[a], [gone]]))).toEqual([[a], [gone]])
  })
})

describe('refusals', () => {
  test('a section twice, of another semester, of nowhere, or one that is gone', async () => {
    const { write } = await planned()
    const [elsewhere = ''] = await newCatalogue(university, '2026-1', [{}])
    const gone = await newSection(minji)
    await relist(gone, null)

    for (const wishes of [[[a], [a]], [[a, a]], [[elsewhere]], [[crypto.randomUUID()]], [[gone]], [[]]]) {
      await expect(write(wishes)).rejects.toMatchObject({ kind: 'invalid' })
    }
  })

  test('31 wishes and a sixth fallback', async () => {
    const { viewer, timetableId, write } = await planned()
    const many = await newCatalogue(university, '2026-2', Array(31).fill({}))
    await expect(write(many.map((id) => [id]))).rejects.toMatchObject({ kind: 'invalid' })
    await expect(write([many.slice(0, 7)])).rejects.toMatchObject({ kind: 'invalid' })

    await write([many.slice(0, 6), ...many.slice(6, 30).map((id) => [id])])
    const add = (sectionId: string, behind?: string) =>
      moveChoice(viewer, { timetableId, sectionId, move: 'add', ...(behind ? { behind } : {}) })
    await expect(add(a, many[0])).rejects.toMatchObject({ code: 'enrolment.full' })
    for (const id of [a, b, c, d, many[30] ?? '']) await add(id)
    await expect(add(await newSection(minji))).rejects.toMatchObject({ code: 'enrolment.full' })
  })

  test('an old version, a section that is not in it, and somebody else', async () => {
    const { viewer, timetableId, write } = await planned()
    const { version } = await write([[a]])
    await expect(
      writeEnrolment(viewer, { timetableId, version: version - 1, wishes: [] }),
    ).rejects.toMatchObject({ kind: 'stale', code: 'enrolment.stale', extra: { current: { version } } })
    await expect(tickChoice(viewer, { timetableId, sectionId: b, tick: 'won' })).rejects.toMatchObject({
      kind: 'not_found',
    })
    const stranger: Viewer = await newStudent(university)
    for (const ask of [
      () => getEnrolment(stranger, { timetableId }),
      () => fillEnrolment(stranger, { timetableId }),
      () => tickChoice(stranger, { timetableId, sectionId: a, tick: 'lost' }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ kind: 'not_found' })
    }
    expect((await listEnrolments(stranger, {})).items).toEqual([])
  })
})

test('however long, as many statements', async () => {
  const { viewer, timetableId, write } = await planned()
  await write([[a]])
  const few = await statements(() => getEnrolment(viewer, { timetableId }))
  await write([[a, b], [c], [d]])
  expect(await statements(() => getEnrolment(viewer, { timetableId }))).toBe(few)
})

test('32 who arrange, fill and tick at once lose nothing and leave no gap', async () => {
  const { viewer, timetableId, write } = await planned()
  await write([[a, b], [c], [d]])
  const work = Array.from({ length: 32 }, (_, turn) => {
    const sectionId = [a, b, c, d][turn % 4] ?? a
    if (turn % 3 === 0) return moveChoice(viewer, { timetableId, sectionId, move: turn % 2 ? 'up' : 'down' })
    if (turn % 3 === 1) return tickChoice(viewer, { timetableId, sectionId, tick: turn % 2 ? 'won' : 'lost' })
    return fillEnrolment(viewer, { timetableId })
  })
  await Promise.all(work)
  const view = await getEnrolment(viewer, { timetableId })

  expect(idsOf(view).flat().toSorted()).toEqual([a, b, c, d].toSorted())
  expect(view.version).toBe(2 + 32)
})

test('a copy of the plan has the same order and ticks, and goes its own way from there', async () => {
  const { viewer, timetableId, write } = await planned()
  await write([[a, b], [c]], 15)
  await tickChoice(viewer, { timetableId, sectionId: a, tick: 'lost' })
  const { id: copy } = await copyTimetable(viewer, { timetableId })
  const copied = await getEnrolment(viewer, { timetableId: copy })

  const { timetableId: _plan, version: _version, ...order } = await getEnrolment(viewer, { timetableId })
  expect(copied).toMatchObject({ ...order, timetableId: copy })
  expect(idsOf(copied)).toEqual([[a, b], [c]])
  await moveChoice(viewer, { timetableId: copy, sectionId: c, move: 'remove' })
  expect(idsOf(await getEnrolment(viewer, { timetableId }))).toEqual([[a, b], [c]])
})
