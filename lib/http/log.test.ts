import { expect, test } from 'vitest'
import * as z from 'zod'
import { outline } from './log'

const person = '0199c000-0000-7000-8000-000000000001'

test.each([
  [`Invalid invocation: where: { authorId: "${person}", postId: "${person}" }`, 'arguments'],
  [`Key ("postId", tag)=(${person}, \\x00ff) already exists.`, 'a constraint that names its values'],
  [`no row for ${person}`, 'an id in the open'],
  ['duplicate loginId "minji"', 'a quoted value'],
])('what an error was about stays out of the log: %s (%s)', (message) => {
  expect(JSON.stringify(outline(new Error(message)))).not.toMatch(/0199c000|minji|00ff/)
})

test('what went wrong and where stays in', () => {
  const { reason, at } = outline(new Error('relation does not exist')) as { reason: string; at: string[] }

  expect(reason).toBe('relation does not exist')
  expect(at[0]).toContain('log.test.ts')
})

test('a reply that does not fit its schema is told by path', () => {
  const { error } = z.strictObject({ items: z.array(z.int()) }).safeParse({ items: ['x'], authorId: 'minji' })

  expect(outline(error).reason).toBe('invalid_type at items.0, unrecognized_keys at ')
})
