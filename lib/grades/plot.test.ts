import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathOf, plotOf, plotSize, type Spot } from './plot'

const spot = fc.record({
  label: fc.constant('26-1'),
  running: fc.constant(false),
  average: fc.option(fc.integer({ min: 0, max: 430 })),
  major: fc.option(fc.integer({ min: 0, max: 430 })),
})

test('everything lies inside the plot, in whole pixels, from left to right', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 30 }), (spots) => {
      const { past, major, levels, labels } = plotOf(spots, 430)
      for (const { x, y } of [...past, ...major]) {
        expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true)
        expect(x).toBeLessThanOrEqual(plotSize.width)
        expect(y).toBeGreaterThanOrEqual(16)
        expect(y).toBeLessThanOrEqual(184)
      }
      expect(past.map(({ x }) => x)).toEqual(past.map(({ x }) => x).toSorted((one, other) => one - other))
      expect(labels.length).toBeLessThanOrEqual(8)
      expect(levels.length).toBeLessThanOrEqual(8)
      const apart = levels.slice(1).map(({ y }, place) => y - (levels[place]?.y ?? 0))
      expect(Math.min(...apart)).toBeGreaterThanOrEqual(17)
    }),
  )
})

test('the better average lies higher, and what still runs hangs on the last that is over', () => {
  const spots: Spot[] = [
    { label: '25-2', running: false, average: 350, major: null },
    { label: '26-1', running: false, average: 450, major: 400 },
    { label: '26-2', running: true, average: 400, major: null },
  ]
  const { past, foretold, levels } = plotOf(spots, 450)

  expect(pathOf(past)).toBe('M56 100L176 16')
  expect(pathOf(foretold)).toBe('M176 16L296 58')
  expect(levels.map(({ level }) => level)).toEqual([450, 400, 350, 300, 250])
})
