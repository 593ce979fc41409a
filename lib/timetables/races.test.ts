import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { miscounted, newPlan, newSection } from '@/lib/testing/plan'
import { copyTimetable, deleteTimetable, editTimetable, restoreTimetable } from './commands'
import { addEntry, removeEntry } from './entry-commands'
import { partWithPlans } from './leaving-commands'
import { getTimetable } from './queries'
import { restoreEntry } from './undo-commands'

const { university, minji } = await newCast()
const sections = await Promise.all(
  Array.from({ length: 4 }, (_, turn) => newSection(minji, { meetings: [at(turn % 2, 9, 10)] })),
)

async function overlaps(timetableId: string): Promise<unknown[]> {
  return db.$queryRaw`
    SELECT one."entryId" FROM "EntryMeeting" one JOIN "EntryMeeting" other
      ON one."timetableId" = other."timetableId" AND one."entryId" < other."entryId"
      AND one.weekday = other.weekday AND one."startMinute" < other."endMinute"
      AND other."startMinute" < one."endMinute"
    WHERE one."timetableId" = ${timetableId}::uuid AND NOT one.removed AND NOT other.removed`
}

/** Refusals that a person may be told; anything else is a bug that flies. */
async function refusals(work: Promise<unknown>[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(work)
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return []
    expect(outcome.reason).toHaveProperty('kind')
    return [outcome.reason.code]
  })
}

test('64 racing adds leave no overlap and surface no deadlock', async () => {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const wants = Array.from({ length: 64 }, (_, turn) => {
    const hour = 9 + (turn % 4)
    const meetings = [0, 1, 2].map((day) => ({
      day: turn % 2 ? day : 2 - day,
      start: `${String(hour).padStart(2, '0')}:30`,
      end: `${hour + 1}:45`,
    }))
    return addEntry(viewer, {
      timetableId,
      custom: { title: `${turn}`, meetings },
      replace: turn % 8 === 0,
    })
  })

  for (const code of await refusals(wants)) expect(code).toBe('timetable.overlap')
  expect(await overlaps(timetableId)).toEqual([])
  expect((await getTimetable(viewer, { timetableId })).entries.length).toBeGreaterThan(0)
})

test('the database itself keeps classes apart, whoever forgets the lock', async () => {
  const timetableId = await newPlan(await newStudent(university))
  const write = () =>
    db.$transaction(async (tx) => {
      const entryId = crypto.randomUUID()
      await tx.entry.create({ data: { id: entryId, timetableId, title: '몰래', colour: 1 } })
      const meeting = { entryId, timetableId, position: 0, weekday: 0, startMinute: 540, endMinute: 600 }
      await tx.entryMeeting.create({ data: { ...meeting, rooms: [] } })
    })

  await Promise.allSettled(Array.from({ length: 32 }, write))
  expect(await overlaps(timetableId)).toEqual([])
  expect(await db.entry.count({ where: { timetableId } })).toBe(1)
})

test('the same section 32 times at once is there once', async () => {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const sectionId = sections[0] ?? ''
  const adds = Array.from({ length: 32 }, () => addEntry(viewer, { timetableId, sectionId }))

  expect(await refusals(adds)).toEqual(Array(31).fill('timetable.already'))
})

test('after 32 racing students every section counts its rows', { timeout: 120_000 }, async () => {
  const write = async (turn: number) => {
    const viewer = await newStudent(university)
    const [timetableId, second] = [await newPlan(viewer), await newPlan(viewer)]
    const order = turn % 2 ? sections : sections.toReversed()
    let entryId = ''
    for (const sectionId of order) {
      entryId = (await addEntry(viewer, { timetableId, sectionId, replace: true })).id
    }
    await addEntry(viewer, { timetableId: second, sectionId: order[0] ?? '' })
    await removeEntry(viewer, { timetableId, entryId })
    await Promise.all([
      restoreEntry(viewer, { timetableId, entryId }),
      editTimetable(viewer, { timetableId: second, version: '*', primary: true }),
      copyTimetable(viewer, { timetableId }),
    ])
    if (turn % 3 === 0) await deleteTimetable(viewer, { timetableId: second })
    if (turn % 6 === 0) await restoreTimetable(viewer, { timetableId: second })
    if (turn % 5 === 0) await db.$transaction((tx) => partWithPlans(tx, viewer.id))
  }

  await Promise.all(Array.from({ length: 32 }, (_, turn) => write(turn)))
  expect(await miscounted(minji)).toEqual([])
  const { _sum } = await db.section.aggregate({
    where: { universityId: university.id },
    _sum: { addedCount: true },
  })
  expect(_sum.addedCount).toBeGreaterThanOrEqual(25)
})
