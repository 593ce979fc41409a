import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonFault, readJsonText } from './json-text'

const faultOf = (source: string) => {
  try {
    readJsonText(source)
  } catch (error) {
    if (error instanceof JsonFault) return { line: error.line, message: error.message }
    throw error
  }
  return null
}

test('whatever JSON writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (json, space) => {
      const source = JSON.stringify(JSON.parse(json), null, space)

      expect(readJsonText(source).value).toEqual(JSON.parse(source))
    }),
  )
})

test('whatever else it is given is JSON for both, or a fault and nothing else', () => {
  const signs = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '1',
    '-',
    '.5',
    '1e9',
    'true',
    ' ',
    '\n',
    '가',
  )
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const source = parts.join('')
      const fault = faultOf(source)
      if (fault === null) expect(readJsonText(source).value).toEqual(JSON.parse(source))
      else if (!/두 번/.test(fault.message)) expect(() => JSON.parse(source)).toThrow(SyntaxError)
    }),
    { numRuns: 2000 },
  )
})

test('every part knows its line; what is not there, the line of what it would stand in', () => {
  const { lineOf } = readJsonText('{\n  "areas": [\n    { "name": "전공",\n      "credits": 3 }\n  ]\n}')

  expect(['', 'areas', 'areas.0', 'areas.0.credits', 'areas.0.atMost', 'title'].map(lineOf)).toEqual([
    1, 2, 3, 4, 3, 1,
  ])
})

test.each([
  ['a comma left out', '{\n  "a": 1\n  "b": 2\n}', 3, /쉼표/],
  ['a comma too many', '{\n  "a": 1,\n}', 3, /이름/],
  ['a name twice', '{\n  "a": 1,\n  "a": 2\n}', 3, /두 번/],
  ['a list that never ends', '{ "a": [1, 2', 1, /끊겼/],
  ['a string that never ends', '{\n "a": "열린\n}', 2, /따옴표/],
  ['more behind the end', '{}\n{}', 2, /다 끝난 뒤/],
  ['a word', '{ "a": 참 }', 1, /‘참’/],
  ['nothing', '', 1, /끊겼/],
  ['ten thousand brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 1, /깊이/],
])('%s is refused with its line and a reason', (_what, source, line, message) => {
  expect(faultOf(source)).toEqual({ line, message: expect.stringMatching(message) })
})

test('strings that are opened again and again and never closed are refused in time', () => {
  const before = performance.now()
  expect(() => readJsonText(`"${'\\"'.repeat(50_000)}`)).toThrow('큰따옴표가 닫히지 않은')

  expect(performance.now() - before).toBeLessThan(1_000)
})
