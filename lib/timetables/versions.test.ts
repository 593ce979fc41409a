import { describe, expect, test } from 'vitest'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry, editEntry, removeEntry } from './entry-commands'
import { getTimetable } from './queries'
import { restoreEntry, swapEntries } from './undo-commands'

const { university, minji } = await newCast()
const sectionId = await newSection(minji, { title: '운영체제', meetings: [at(1, 15, 16.25)] })

/** A plan with one entry, and the version that another window saw before the entry came. */
async function scene() {
  const viewer = await newStudent(university)
  const timetableId = await newPlan(viewer)
  const { version: old } = await getTimetable(viewer, { timetableId })
  const { id: entryId, version } = await addEntry(viewer, { timetableId, sectionId, version: old })

  return { viewer, timetableId, entryId, old, version }
}

describe('a write that names the version it saw', () => {
  test('goes through when nobody wrote since, and tells the next one', async () => {
    const { viewer, timetableId, entryId, old, version } = await scene()
    expect(version).toBe(old + 1)
    const edited = await editEntry(viewer, { timetableId, entryId, colour: 3, version })
    expect(edited.version).toBe(version + 1)
    await removeEntry(viewer, { timetableId, entryId, version: edited.version })
    const back = await restoreEntry(viewer, { timetableId, entryId, version: edited.version + 1 })
    expect(back.version).toBe((await getTimetable(viewer, { timetableId })).version)
  })

  test('is refused when somebody did, changes nothing, and shows what stands there', async () => {
    const { viewer, timetableId, entryId, old } = await scene()
    const before = await getTimetable(viewer, { timetableId })
    const stale = { kind: 'stale', code: 'timetable.stale', extra: { current: before } }
    const custom = { title: '스터디' }
    for (const write of [
      () => addEntry(viewer, { timetableId, custom, version: old }),
      () => addEntry(viewer, { timetableId, sectionId, replace: true, version: old }),
      () => editEntry(viewer, { timetableId, entryId, memo: '책', version: old }),
      () => removeEntry(viewer, { timetableId, entryId, version: old }),
      () => swapEntries(viewer, { timetableId, out: [entryId], version: old }),
    ]) {
      await expect(write()).rejects.toMatchObject(stale)
    }
    expect(await getTimetable(viewer, { timetableId })).toEqual(before)
  })

  test('is let in once when 32 windows saw the same', async () => {
    const { viewer, timetableId, version } = await scene()
    const writes = Array.from({ length: 32 }, (_, turn) =>
      addEntry(viewer, { timetableId, custom: { title: `${turn}` }, version }),
    )
    const outcomes = await Promise.allSettled(writes)
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))

    expect(refused).toEqual(Array(31).fill('timetable.stale'))
    expect((await getTimetable(viewer, { timetableId })).entries).toHaveLength(2)
  })

  test('sent again with its key, it is answered and not refused', async () => {
    const { viewer, timetableId, version } = await scene()
    const ask = { timetableId, custom: { title: '스터디' }, version, idempotencyKey: crypto.randomUUID() }

    expect(await addEntry(viewer, ask)).toEqual(await addEntry(viewer, ask))
  })
})
