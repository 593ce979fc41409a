import { expect, test } from 'vitest'
import { askedIn } from './asked'
import { chosenIn } from './chosen'

const labels = (params: Record<string, string>) => chosenIn(askedIn(params)).map(({ label }) => label)

test('each filter that is set says what it is', () => {
  expect(labels({ q: '자료', sort: 'code' })).toEqual([])
  expect(labels({ department: '수학과', year: '2', credits: '1.5', day: '1,3', from: '09:00' })).toEqual([
    '수학과',
    '2학년',
    '1.5학점',
    '화·목만',
    '09:00부터',
  ])
  expect(labels({ meets: '1.12:00-24:00', free: 'x' })).toEqual(['화 12:00–24:00', '빈 시간만'])
  expect(labels({ meets: '4.00:00-24:00' })).toEqual(['금요일'])
  expect(labels({ year: '전학년', from: '09:00', to: '12:00' })).toEqual(['전학년', '09:00–12:00'])
})
