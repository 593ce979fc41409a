import { expect, test } from 'vitest'
import { readTheme } from './theme'

test('only the two known themes are a choice, anything else leaves it to the system', () => {
  expect(['light', 'dark', 'system', '', 'Dark', undefined].map(readTheme)).toEqual([
    'light',
    'dark',
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
