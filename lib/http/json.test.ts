import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strictJson } from './json'

test('reads whatever JSON.parse reads', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (source) => {
      expect(strictJson(source)).toEqual(JSON.parse(source))
    }),
  )
})

test.each([
  ['{"a":1,"a":2}', 'the same name'],
  ['{"a":1,"\\u0061":2}', 'the same name spelled otherwise'],
  ['[{"b":{"c":1,"c" :2}}]', 'a name deep inside'],
  ['{"__proto__":1,"__proto__":2}', 'a name that objects have already'],
])('refuses %s: %s twice', (source) => {
  expect(() => strictJson(source)).toThrow('a name twice')
})

test.each(['{"a":{"a":1},"b":["a","a"]}', '{"a":"{\\"a\\":1,\\"a\\":2}"}', '[{"a":1},{"a":2}]'])(
  'takes the same name in different objects: %s',
  (source) => {
    expect(strictJson(source)).toEqual(JSON.parse(source))
  },
)

test('refuses ten thousand levels, closed or not', () => {
  expect(() => strictJson('['.repeat(10_000) + ']'.repeat(10_000))).toThrow(SyntaxError)
  expect(() => strictJson('{"a":'.repeat(10_000))).toThrow(SyntaxError)
})

test('takes as much as anybody writes whole, and no more values than that', () => {
  const list = (length: number) => `{"a":[${Array(length).fill('{}').join(',')}],"b":",,,"}`

  expect(strictJson(list(13_000))).toMatchObject({ b: ',,,' })
  expect(() => strictJson(list(20_001))).toThrow('too many values')
})
