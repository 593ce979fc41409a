import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stretch } from '@/lib/catalogue/stretch'
import { commonFree, type Hours, heatLevel, heatOf, lengthOf, usualHours } from './free'

/** Everything lies on steps of five minutes, so that a slot is free or not as a whole. */
const step = 5
const on = (weekday: number, from: number, to: number): Stretch => ({
  weekday,
  startMinute: from * 60,
  endMinute: to * 60,
})
const stretch = fc
  .tuple(fc.nat({ max: 6 }), fc.nat({ max: 270 }), fc.integer({ min: 1, max: 60 }))
  .map(([weekday, start, length]) => ({
    weekday,
    startMinute: start * step,
    endMinute: Math.min(1440, (start + length) * step),
  }))
const weeks = fc.array(fc.array(stretch, { maxLength: 12 }), { maxLength: 6 })
const hours: fc.Arbitrary<Hours> = fc
  .tuple(
    fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1 }),
    fc.nat({ max: 200 }),
    fc.integer({ min: 1, max: 88 }),
  )
  .map(([days, from, length]) => ({ days: days.sort(), from: from * step, to: (from + length) * step }))

type Slot = { weekday: number; minute: number; free: number[] }

/** Slot by slot, asking everybody about each. */
function slotsOf(given: readonly (readonly Stretch[])[], { days, from, to }: Hours): Slot[] {
  return days.flatMap((weekday) =>
    Array.from({ length: (to - from) / step }, (_, place) => from + place * step).map((minute) => ({
      weekday,
      minute,
      free: given.flatMap((busy, who) =>
        busy.some(
          (one) => one.weekday === weekday && one.startMinute < minute + step && minute < one.endMinute,
        )
          ? []
          : [who],
      ),
    })),
  )
}

/** Runs of slots in which everybody is free, found one by one. */
function runsOf(slots: readonly Slot[], people: number, minutes: number): string[] {
  const runs: { weekday: number; from: number; to: number }[] = []
  for (const { weekday, minute, free } of slots) {
    if (people === 0 || free.length < people) continue
    const last = runs.at(-1)
    if (last?.weekday === weekday && last.to === minute) last.to = minute + step
    else runs.push({ weekday, from: minute, to: minute + step })
  }
  return runs
    .filter(({ from, to }) => to - from >= minutes)
    .map(({ weekday, from, to }) => `${weekday} ${from}-${to}`)
}

describe('against every slot of five minutes', () => {
  test('who is free when', () => {
    fc.assert(
      fc.property(weeks, hours, (given, when) => {
        const told = heatOf(given, when).flatMap(({ weekday, startMinute, endMinute, free }) =>
          Array.from({ length: (endMinute - startMinute) / step }, (_, place) => ({
            weekday,
            minute: startMinute + place * step,
            free,
          })),
        )
        expect(told).toEqual(slotsOf(given, when))
      }),
    )
  })

  test('when all of them are, for long enough', () => {
    fc.assert(
      fc.property(weeks, hours, fc.integer({ min: 1, max: 300 }), (given, when, minutes) => {
        const found = commonFree(heatOf(given, when), given.length, minutes)
        const told = found.map(
          ({ weekday, startMinute, endMinute }) => `${weekday} ${startMinute}-${endMinute}`,
        )
        expect(told.sort()).toEqual(runsOf(slotsOf(given, when), given.length, minutes).sort())
      }),
    )
  })
})

test('neighbours differ, and each day is told whole', () => {
  fc.assert(
    fc.property(weeks, hours, (given, when) => {
      const heat = heatOf(given, when)
      for (const weekday of when.days) {
        const day = heat.filter((part) => part.weekday === weekday)
        expect(day.reduce((sum, part) => sum + lengthOf(part), 0)).toBe(when.to - when.from)
        for (const [place, part] of day.entries()) expect(part.free).not.toEqual(day[place + 1]?.free)
      }
    }),
  )
})

test('the longest comes first, then the week goes on', () => {
  const heat = heatOf([[on(0, 10, 16)], [on(0, 16, 17), on(1, 9, 15)]], { ...usualHours, days: [0, 1, 2] })

  expect(commonFree(heat, 2, 60)).toEqual([on(2, 9, 18), on(1, 15, 18), on(0, 9, 10), on(0, 17, 18)])
  expect(commonFree(heat, 2, 61)).toEqual([on(2, 9, 18), on(1, 15, 18)])
})

test('classes that touch leave nothing between them', () => {
  expect(commonFree(heatOf([[on(0, 9, 12)], [on(0, 12, 18)]], { ...usualHours, days: [0] }), 2, 5)).toEqual(
    [],
  )
})

test('nobody has no time in common', () => {
  expect(commonFree(heatOf([], usualHours), 0, 5)).toEqual([])
})

test('only all is the darkest, and only nobody has no colour', () => {
  for (const people of [1, 2, 3, 4, 5, 6]) {
    const levels = Array.from({ length: people + 1 }, (_, free) => heatLevel(free, people))
    expect(levels).toEqual(levels.toSorted())
    expect(levels.filter((level) => level === 4)).toEqual([4])
    expect(levels.filter((level) => level === 0)).toEqual([0])
  }
})
