import { expect, test } from 'vitest'
import type { Sheet } from '@/lib/sheets/sheet'
import { usualPeriods } from '@/lib/universities/periods'
import { columnsBy, periodsBy } from './profile'
import { profileInput } from './schema'

const sheet: Sheet = {
  columns: ['관리번호', '과목명', '적요'],
  rows: [{ row: 2, cells: ['A1', '하나', ''] }],
  preamble: [],
  issues: [],
}

test('a saved form names what the headers do not', () => {
  const profile = profileInput.parse({ columns: { 관리번호: 'code', 적요: 'remark', '없는 열': 'place' } })

  expect(columnsBy(null, sheet)).toEqual({ title: 1 })
  expect(columnsBy(profile, sheet)).toEqual({ code: 0, title: 1, remark: 2 })
})

test('its 교시 stand in for the usual ones', () => {
  const profile = profileInput.parse({ columns: {}, periods: [{ period: 1, start: '09:00', end: '09:50' }] })

  expect(periodsBy(profile, usualPeriods)).toEqual([{ period: 1, start: 540, end: 590 }])
  expect(periodsBy(profileInput.parse({ columns: {} }), usualPeriods)).toBe(usualPeriods)
  expect(periodsBy(null, usualPeriods)).toBe(usualPeriods)
})

test.each([
  ['an unknown field', { columns: { 과목명: 'name' } }],
  ['an unknown name', { columns: {}, colour: 'red' }],
  [
    'a period that ends before it starts',
    { columns: {}, periods: [{ period: 1, start: '10:00', end: '09:00' }] },
  ],
  ['an hour that is none', { columns: {}, periods: [{ period: 1, start: '9:00', end: '25:00' }] }],
  [
    'a period twice',
    { columns: {}, periods: [1, 1].map((period) => ({ period, start: '09:00', end: '10:00' })) },
  ],
  [
    'too many columns',
    { columns: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`c${at}`, 'code'])) },
  ],
])('refuses %s', (_, profile) => {
  expect(profileInput.safeParse(profile).success).toBe(false)
})
