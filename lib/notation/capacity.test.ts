import { expect, test } from 'vitest'
import { readCapacity } from './capacity'

test.each([
  ['40', 40, null],
  ['30 (25)', 30, 25],
  ['30(25)', 30, 25],
  ['40명', 40, null],
  ['1,200', 1200, null],
  ['0', 0, null],
  ['30.0', 30, null],
  ['', null, null],
  ['무제한', null, null],
  ['제한없음', null, null],
])('a quota of “%s” is %s places, %s for first-years', (text, capacity, freshmanCapacity) => {
  expect(readCapacity(text)).toEqual({ capacity, freshmanCapacity })
})

test('what is no quota is left out with a remark', () => {
  expect(readCapacity('마흔')).toEqual({
    capacity: null,
    freshmanCapacity: null,
    remark: { level: 'warning', text: '마흔', reason: '인원을 읽지 못했어요. 정원은 비워 두었어요.' },
  })
  expect(readCapacity('-5').remark?.text).toBe('-5')
})

test('first-years cannot have more places than there are', () => {
  const { capacity, freshmanCapacity, remark } = readCapacity('20 (25)')

  expect([capacity, freshmanCapacity]).toEqual([20, null])
  expect(remark?.reason).toContain('신입생 몫이 정원보다 많아요')
})
