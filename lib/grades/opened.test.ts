import { expect, test } from 'vitest'
import { opened } from './opened'
import type { SheetView } from './schema'

const row = { title: '논리', professor: '', credits: 3, major: false, retake: false, section: null }
const sheet = (semester: string, grade: 'A0' | null, running = false): SheetView => ({
  semester,
  running,
  rows: [{ ...row, grade }],
  offered: [],
  version: 1,
})
const newestFirst = [sheet('2026-2', 'A0', true), sheet('2026-1', null), sheet('2025-2', 'A0')]

test('open is the newest that is over and has grades, or the one asked for', () => {
  expect(opened(newestFirst, undefined).open).toBe('2025-2')
  expect(opened(newestFirst, '2026-1').open).toBe('2026-1')
  expect(opened([sheet('2026-2', null, true)], undefined).open).toBe('2026-2')
})

test('a semester that has no sheet yet is opened empty; one to come, and nonsense, is not', () => {
  const { sheets, open } = opened(newestFirst, '2024-W')
  expect(open).toBe('2024-W')
  expect(sheets.map(({ semester }) => semester)).toEqual(['2024-W', '2025-2', '2026-1', '2026-2'])
  expect(sheets[0]).toMatchObject({ rows: [], version: 1 })
  for (const asked of ['2027-1', '1950-1', 'x']) expect(opened(newestFirst, asked).open).toBe('2025-2')
})

test('others are those that have none, newest first', () => {
  expect(opened(newestFirst, undefined).others.slice(0, 3)).toEqual(['2026-S', '2025-W', '2025-S'])
})
