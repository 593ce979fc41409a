import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differingParts, type Side } from './side'

const meeting = fc.record({
  weekday: fc.integer({ min: 0, max: 6 }),
  startMinute: fc.constantFrom(540, 600, 660),
  endMinute: fc.constantFrom(720, 780),
  rooms: fc.array(fc.constantFrom('가-1', '나-2'), { maxLength: 2 }),
})
const side: fc.Arbitrary<Side> = fc.record({
  title: fc.constantFrom('자료구조', '운영체제'),
  professor: fc.constantFrom('', '서지안'),
  halfCredits: fc.constantFrom(null, 3, 6),
  meetings: fc.array(meeting, { maxLength: 3 }),
})

describe('parts that differ', () => {
  test('none of a side and itself; some whenever two are not the same', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        expect(differingParts(one, structuredClone(one))).toEqual([])
        expect(differingParts(one, other).length > 0).toBe(JSON.stringify(one) !== JSON.stringify(other))
      }),
    )
  })

  test('the same from either end', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        expect(differingParts(one, other)).toEqual(differingParts(other, one))
      }),
    )
  })

  test('rooms are told when the hours stayed', () => {
    const at = (startMinute: number, room: string): Side => ({
      title: '자료구조',
      professor: '',
      halfCredits: null,
      meetings: [{ weekday: 1, startMinute, endMinute: 780, rooms: [room] }],
    })
    expect(differingParts(at(540, '가-1'), at(540, '나-2'))).toEqual(['rooms'])
    expect(differingParts(at(540, '가-1'), at(600, '나-2'))).toEqual(['time'])
  })
})
