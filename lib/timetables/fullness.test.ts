import { expect, test } from 'vitest'
import { clockText } from '@/lib/catalogue/clock'
import { newCast } from '@/lib/testing/cast'
import { newCatalogue } from '@/lib/testing/catalogue'
import { newPlan } from '@/lib/testing/plan'
import { copyTimetable } from './commands'
import { addEntry, editEntry, removeEntry } from './entry-commands'
import { meetingsMost } from './policy'
import { getTimetable } from './queries'
import { restoreEntry } from './undo-commands'

const { university, minji } = await newCast()
await newCatalogue(university, '2026-2', [{ title: '운영체제' }])

/** Five minutes each, one after the other: those of the turn, which nothing else overlaps. */
function often(turn: number, count: number) {
  return Array.from({ length: count }, (_, place) => {
    const at = (turn * 30 + place) * 5
    return { day: Math.floor(at / 1440), start: clockText(at % 1440), end: clockText((at % 1440) + 5) }
  })
}

test('a plan that meets as often as it may takes no more, whichever way', async () => {
  const timetableId = await newPlan(minji)
  const add = (turn: number, count = 30) =>
    addEntry(minji, { timetableId, custom: { title: `${turn}`, meetings: often(turn, count) } })
  const full = { kind: 'conflict', code: 'timetable.full' }
  for (let turn = 0; turn < 16; turn++) await add(turn)
  const last = await add(16, meetingsMost - 480)
  await expect(add(17, 1)).rejects.toMatchObject(full)
  await expect(
    editEntry(minji, { timetableId, entryId: last.id, meetings: often(16, meetingsMost - 479) }),
  ).rejects.toMatchObject(full)

  await removeEntry(minji, { timetableId, entryId: last.id })
  await add(17, meetingsMost - 480)
  await expect(restoreEntry(minji, { timetableId, entryId: last.id })).rejects.toMatchObject(full)
  const { entries } = await getTimetable(minji, { timetableId })
  expect(entries.map(({ title }) => title)).toEqual([...Array(16).keys(), 17].map(String))
  expect((await copyTimetable(minji, { timetableId })).entries).toHaveLength(17)
})
