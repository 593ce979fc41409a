import { expect, test } from 'vitest'
import { bySemester } from './by-semester'
import type { SectionView } from './schema'

test('newest first, summer between the two and winter last', () => {
  const sections = ['2025-W', '2026-1', '2026-S', '2025-2', '2026-1'].map((semester, at) => ({
    semester,
    at,
  }))
  const grouped = bySemester(sections as unknown as SectionView[])

  expect(grouped.map(([semester]) => semester)).toEqual(['2026-S', '2026-1', '2025-W', '2025-2'])
  expect(grouped[1]?.[1]).toEqual([
    { semester: '2026-1', at: 1 },
    { semester: '2026-1', at: 4 },
  ])
})
