import { expect, test } from 'vitest'
import { rowsAddress, wantedRows } from './wanted-rows'

const counts = {
  rows: 9,
  sections: 9,
  meetings: 9,
  new: 0,
  changed: 0,
  removed: 0,
  unchanged: 0,
  warnings: 0,
  errors: 0,
}

test('unasked, whatever there is to look at comes first', () => {
  expect([
    wantedRows({}, { ...counts, new: 2, warnings: 1 }).show,
    wantedRows({}, { ...counts, new: 2, changed: 1 }).show,
    wantedRows({}, { ...counts, removed: 1 }).show,
    wantedRows({}, counts).show,
  ]).toEqual(['issues', 'added', 'removed', 'issues'])
})

test('what nobody knows in an address is passed over', () => {
  expect(wantedRows({ show: 'all', level: ['error'], cursor: ['a', 'b'], at: '-1' }, counts)).toEqual({
    show: 'issues',
    level: undefined,
    cursor: undefined,
    at: null,
  })
})

test('an address asks for what it was made from', () => {
  const wanted = { show: 'issues', level: 'warning', cursor: 'WyI0OSJd', at: 0 } as const
  const { searchParams } = new URL(rowsAddress('1', wanted), 'http://here')

  expect(wantedRows(Object.fromEntries(searchParams), counts)).toEqual(wanted)
})
