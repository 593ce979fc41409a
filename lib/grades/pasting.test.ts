import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blank, type Draft, inputOf, problemIn, withBlank } from './draft'
import { pastedInto } from './pasting'

const start = { row: 0, column: 'title' } as const
const draft = (title: string, more: Partial<Draft> = {}): Draft => ({
  ...blank,
  title,
  credits: '3',
  ...more,
})
const kept = (text: string, at: Parameters<typeof pastedInto>[1] = start, drafts = withBlank([])) => {
  const pasted = pastedInto(drafts, at, text, 45)
  return pasted.kind === 'done' ? inputOf(pasted.drafts) : pasted.refusals
}

test('columns of a portal are known by their names, in any order, and the rest is left out', () => {
  const text =
    '학수번호\t교과목명\t이수구분\t학점\t등급\nM1\t자료구조\t전공필수\t3\tA+\nG1\t작문\t교양\t1.5\tP\n'

  expect(kept(text)).toMatchObject([
    { title: '자료구조', major: true, credits: 3, grade: 'A+' },
    { title: '작문', major: false, credits: 1.5, grade: 'P' },
  ])
})

test('without names they come in the order of the sheet, from the cell on', () => {
  const drafts = withBlank([draft('하나'), draft('둘', { grade: 'F' })])

  expect(kept('A0\nB+\n', { row: 0, column: 'grade' }, drafts)).toMatchObject([
    { grade: 'A0' },
    { grade: 'B+' },
  ])
  expect(kept('2\tc+\to', { row: 1, column: 'credits' }, drafts)).toMatchObject([
    { title: '하나' },
    { title: '둘', credits: 2, grade: 'C+', major: true },
  ])
})

test('people write a course in one line as well', () => {
  expect(kept('자료구조 3 A+\n현대 미술의 이해, 1.5, b0\n체육 1학점 P')).toMatchObject([
    { title: '자료구조', credits: 3, grade: 'A+' },
    { title: '현대 미술의 이해', credits: 1.5, grade: 'B0' },
    { title: '체육', credits: 1, grade: 'P' },
  ])
})

test('what cannot be read is told by its line, and nothing of it is taken', () => {
  expect(kept('자료구조\t3\tA+\n\n작문\t3\tA-\n체육\t1.3\tP')).toEqual([
    { line: 3, text: '작문\t3\tA-', why: '‘A-’ 성적은 4.5 만점에 없어요.' },
    { line: 4, text: '체육\t1.3\tP', why: '학점은 0부터 100까지 0.5 단위로 적어 주세요.' },
  ])
})

test('three hundred rows are too many, and how many is told', () => {
  const refusals = kept(Array.from({ length: 300 }, (_, row) => `과목 ${row}\t3\tA0`).join('\n'))

  expect(refusals).toEqual([
    { line: 41, text: '', why: '한 학기에 40과목까지 적을 수 있어서 260줄이 넘쳐요.' },
  ])
})

test('0 and 18 credits are credits', () => {
  expect(kept('채플\t0\tP\n현장실습\t18\tA0')).toMatchObject([{ credits: 0 }, { credits: 18 }])
})

test('whatever is pasted, what is taken can be saved and rows above the cell stay as they are', () => {
  const line = fc.array(fc.oneof(fc.string(), fc.constantFrom('자료구조', '3', 'A+', '성적', '과목')), {
    maxLength: 5,
  })
  const text = fc.array(line.map((cells) => cells.join('\t'))).map((lines) => lines.join('\n'))
  const first = draft('하나', { grade: 'A+' })
  fc.assert(
    fc.property(text, fc.constantFrom(45, 43), (words, scale) => {
      const pasted = pastedInto(withBlank([first]), { row: 1, column: 'title' }, words, scale)
      if (pasted.kind === 'refused') expect(pasted.refusals.length).toBeGreaterThan(0)
      else {
        expect(pasted.drafts[0]).toEqual(first)
        expect(pasted.drafts.map(problemIn).filter(Boolean)).toEqual([])
        expect(pasted.drafts.at(-1)).toEqual(blank)
      }
    }),
  )
})
