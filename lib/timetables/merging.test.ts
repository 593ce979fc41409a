import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merged } from './merging'

const at = (title: string, weekday: number, startMinute: number, endMinute: number) => ({
  title,
  meetings: [{ weekday, startMinute, endMinute }],
})
const there = [at('운영체제', 1, 540, 615), at('이산수학', 2, 540, 615)]
const titles = (result: ReturnType<typeof merged>) =>
  Object.fromEntries(Object.entries(result).map(([name, classes]) => [name, classes.map((one) => one.title)]))

describe('a plan that is poured into another', () => {
  test('goes in whole where nothing overlaps: what touches does not', () => {
    expect(titles(merged(there, [at('회로', 1, 615, 660)], { replace: false }))).toEqual({
      put: ['회로'],
      out: [],
      left: [],
      hit: [],
    })
  })

  test('leaves what is there, or takes its place', () => {
    const coming = [at('회로', 1, 600, 660), at('체육', 4, 540, 600)]

    expect(titles(merged(there, coming, { replace: false }))).toEqual({
      put: ['체육'],
      out: [],
      left: ['회로'],
      hit: ['운영체제'],
    })
    expect(titles(merged(there, coming, { replace: true }))).toEqual({
      put: ['회로', '체육'],
      out: ['운영체제'],
      left: [],
      hit: ['운영체제'],
    })
  })

  test('never takes in two that overlap each other', () => {
    const coming = [at('회로', 4, 540, 600), at('체육', 4, 590, 650)]

    expect(titles(merged([], coming, { replace: true }))).toMatchObject({ put: ['회로'], left: ['체육'] })
  })
})

const minute = fc.integer({ min: 0, max: 24 }).map((steps) => steps * 60)
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 2 }), minute, minute)
  .filter(([, start, end]) => start < end)
  .map(([weekday, startMinute, endMinute]) => ({ weekday, startMinute, endMinute }))
const classes = fc
  .array(fc.array(stretch, { maxLength: 3 }), { maxLength: 6 })
  .map((all) => all.map((meetings, place) => ({ title: String(place), meetings })))

test('whatever is poured into whatever, nothing overlaps and nothing is lost without a word', () => {
  fc.assert(
    fc.property(classes, classes, fc.boolean(), (wild, coming, replace) => {
      const { put: plan } = merged([], wild, { replace: false })
      const { put, out, left, hit } = merged(plan, coming, { replace })
      const result = [...plan.filter((one) => !out.includes(one)), ...put]

      expect(overlaps(result)).toBe(0)
      expect(new Set([...put, ...left])).toEqual(new Set(coming))
      expect(out.every((one) => hit.includes(one))).toBe(true)
      if (!replace) expect(out).toEqual([])
    }),
  )
})

/** Minute by minute, which no clever comparison can get wrong in the same way. */
function overlaps(
  all: { meetings: { weekday: number; startMinute: number; endMinute: number }[] }[],
): number {
  const owners = new Map<string, Set<number>>()
  for (const [place, { meetings }] of all.entries()) {
    for (const { weekday, startMinute, endMinute } of meetings) {
      for (let hour = startMinute; hour < endMinute; hour += 60) {
        const key = `${weekday} ${hour}`
        owners.set(key, (owners.get(key) ?? new Set()).add(place))
      }
    }
  }
  return [...owners.values()].filter((places) => places.size > 1).length
}
