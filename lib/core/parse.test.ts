import { expect, test } from 'vitest'
import * as z from 'zod'
import { DomainError } from './errors'
import { parse } from './parse'

const schema = z.strictObject({ rows: z.array(z.strictObject({ name: z.string(), age: z.int() })) })

function blamed(raw: unknown): string[] {
  try {
    parse(schema, raw)
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return Object.keys(error.fields)
  }
}

test('every field that is to blame is named', () => {
  expect(blamed({ rows: [{ name: 1, age: 'x' }, { name: '' }], more: 1 })).toEqual([
    'rows.0.name',
    'rows.0.age',
    'rows.1.age',
    'more',
  ])
})

test.each([
  ['of many rows', { rows: Array(5000).fill({}) }],
  [
    'of many names',
    { rows: [], ...Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, 1])) },
  ],
])('no more than anybody mends at once: %s', (_what, raw) => {
  expect(blamed(raw)).toHaveLength(100)
})
