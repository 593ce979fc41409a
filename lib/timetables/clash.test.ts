import { expect, test } from 'vitest'
import { clashesWith } from './clash'
import type { EntryView } from './schema'

const entry = {
  id: 'a',
  title: '운영체제',
  meetings: [
    { day: 1, start: '15:00', end: '16:15', rooms: [] },
    { day: 3, start: '15:00', end: '16:15', rooms: [] },
  ],
} as unknown as EntryView

test('what overlaps is named once for each of its meetings; what touches is not', () => {
  const meetings = [
    { day: 3, start: '16:00', end: '17:00' },
    { day: 3, start: '15:30', end: '15:45' },
    { day: 1, start: '16:15', end: '17:00' },
  ]

  expect(clashesWith([entry], meetings)).toEqual([
    { entryId: 'a', title: '운영체제', day: 3, start: '15:00', end: '16:15' },
  ])
  expect(clashesWith([entry], [{ day: 0, start: '00:00', end: '24:00' }])).toEqual([])
})
