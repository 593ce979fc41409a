import { expect, test } from 'vitest'
import { tabText } from './wording'

test('no two semesters share a name', () => {
  const names = ['2024-2', '2025-1', '2025-S', '2025-2', '2025-W', '2026-2'].map(tabText)

  expect(names).toEqual(['24년 2학기', '25년 1학기', '25년 여름', '25년 2학기', '25년 겨울', '26년 2학기'])
})
