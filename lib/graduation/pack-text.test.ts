import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulesInput } from './pack-schema'
import { firstPack, packTextOf, readPackText } from './pack-text'

const pack = firstPack('컴퓨터공학과', 2026)
const text = packTextOf(pack)

test('what one begins with is sound, and reads back as it was written', () => {
  expect(readPackText(text)).toEqual({ rules: pack, problems: [] })
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(100)
})

test('the pack that the documents show is sound, and every field of it is explained', async () => {
  const page = await readFile(new URL('../../docs/graduation-packs.md', import.meta.url), 'utf8')
  const [, shown = ''] = /```json\n(.*?)```/s.exec(page) ?? []
  const { shape } = rulesInput
  const areas = shape.areas.element.shape
  const required = shape.required.unwrap().element.shape
  const fields = Object.keys({ ...shape, ...areas, ...required, ...required.courses.element.shape })

  expect(readPackText(shown)).toMatchObject({ rules: { title: '산책학과 졸업 요건' }, problems: [] })
  expect(fields.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

test('whatever stands in a pack is written so that it reads back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40 }), (words) => {
      const odd = { ...pack, title: `“${words}”`.normalize('NFC').replaceAll(/[\p{C}\p{Z}]/gu, '') }

      expect(readPackText(packTextOf(odd))).toEqual({ rules: odd, problems: [] })
    }),
  )
})

test('what is left out is what is usual', () => {
  const short = JSON.stringify({
    format: 1,
    title: '짧은 요건',
    department: '물리학과',
    entryYears: { from: 2026, to: null },
    totalCredits: 130,
    areas: [{ name: '전공', credits: 40, classifications: ['전공필수'] }],
  })

  expect(readPackText(short).rules).toMatchObject({
    areas: [{ atMost: null, ownDepartment: false }],
    required: [],
  })
})

test.each([
  ['an older format', ['"format": 1', '"format": 2'], 2, /format/],
  ['a field nobody knows', ['"format": 1', '"format": 1, "author": "학사과"'], 2, /author: 모르는/],
  ['credits as words', ['"totalCredits": 130', '"totalCredits": "130"'], 6, /totalCredits: 학점을 숫자로/],
  ['a third of a credit', ['"credits": 54', '"credits": 54.3'], 10, /credits: 반 학점/],
  ['a name of spaces', ['"name": "전공"', '"name": "  "'], 9, /name: 영역 이름을 입력/],
  ['a reading direction', ['"name": "전공"', '"name": "전\u202e공"'], 9, /name: 보이지 않는/],
  ['half a letter', ['"name": "전공"', '"name": "전\\ud800"'], 9, /name: 깨진 글자/],
  ['sums over the total', ['"totalCredits": 130', '"totalCredits": 70'], 6, /84학점이라/],
  ['a comma left out', ['"format": 1,', '"format": 1'], 3, /쉼표/],
])('%s is told with its line', (_what, [from, to], line, message) => {
  const { problems } = readPackText(text.replace(from as string, to as string))

  expect(problems).toEqual([{ line, message: expect.stringMatching(message) }])
})

test('whatever is typed is answered', () => {
  const unit = fc.constantFrom(
    '"',
    '\\',
    '{',
    '}',
    '[',
    ',',
    ':',
    '1',
    '가',
    '\n',
    '\u0000',
    '\u202e',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat(text.length), fc.nat(20), (typed, at, cut) => {
      const { rules, problems } = readPackText(text.slice(0, at) + typed + text.slice(at + cut))

      expect(rules !== null || problems.length > 0).toBe(true)
    }),
  )
  expect(readPackText('null').problems).toHaveLength(1)
  expect(readPackText('가'.repeat(100_001)).problems).toEqual([
    { line: 1, message: expect.stringMatching(/100,000자/) },
  ])
})
