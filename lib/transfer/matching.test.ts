import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FoundClass } from './file-reading'
import { type Listed, matched } from './matching'

const monday = { weekday: 0, startMinute: 540, endMinute: 615, rooms: [] }
const wednesday = { ...monday, weekday: 2 }
const both = [540, 615, 2 * 1440 + 540, 2 * 1440 + 615]

const found = (traits: Partial<FoundClass> = {}): FoundClass => ({
  title: '자료구조',
  professor: '서지안',
  credits: 3,
  meetings: [monday, wednesday],
  own: null,
  ...traits,
})
const listed = (id: string, traits: Partial<Listed> = {}): Listed => ({
  id,
  code: 'CS101',
  number: id,
  title: '자료구조',
  professor: '서지안',
  weekMinutes: both,
  ...traits,
})
const match = (one: FoundClass, ...sections: Listed[]) => matched([one], sections)[0]

test('the same name, professor and times are the section itself', () => {
  expect(match(found(), listed('a'), listed('b', { professor: '한유진' }))).toEqual({
    section: 'a',
    candidates: [],
  })
})

test.each([
  [' 자료 구조 ', '자료구조'],
  ['대학수학Ⅱ', '대학수학II'],
  ['ＣＳ 세미나', 'cs세미나'],
  ['자료구조'.normalize('NFD'), '자료구조'],
])('%j is %j', (written, title) => {
  expect(match(found({ title: written }), listed('a', { title }))?.section).toBe('a')
})

test('two professors are the same in any order, and one of them is not both', () => {
  const team = listed('a', { professor: '서지안, 한유진' })

  expect(match(found({ professor: '한유진/서지안' }), team)?.section).toBe('a')
  expect(match(found(), team)).toEqual({ section: null, candidates: ['a'] })
})

test('stretches that touch are one stretch', () => {
  const split = [
    { ...monday, endMinute: 580 },
    { ...monday, startMinute: 580 },
  ]

  expect(match(found({ meetings: split }), listed('a', { weekMinutes: [540, 615] }))?.section).toBe('a')
})

test('a professor that the file does not tell disagrees with nobody, unless there are two', () => {
  const other = listed('b', { professor: '한유진' })

  expect(match(found({ professor: '' }), listed('a'))?.section).toBe('a')
  expect(match(found({ professor: '' }), listed('a'), other)).toEqual({
    section: null,
    candidates: ['a', 'b'],
  })
})

test('what nearly agrees is offered, the likeliest first', () => {
  const sections = [
    listed('time', { weekMinutes: [600, 660] }),
    listed('professor', { professor: '한유진' }),
    listed('neither', { professor: '한유진', weekMinutes: [600, 660] }),
    listed('name', { title: '자료구조론' }),
    listed('other', { title: '서양음악의 이해' }),
  ]

  expect(match(found(), ...sections)?.candidates).toEqual(['name', 'professor', 'time', 'neither'])
})

test('at most five are offered', () => {
  const sections = Array.from({ length: 9 }, (_, place) => listed(`${place}`, { professor: `교수${place}` }))

  expect(match(found(), ...sections)?.candidates).toEqual(['0', '1', '2', '3', '4'])
})

describe('a file that points at a section', () => {
  const own = { colour: 3, memo: '', section: { code: 'CS101', number: 'b' } }

  test('means that one of two that agree', () => {
    expect(match(found({ own, professor: '' }), listed('a'), listed('b'))?.section).toBe('b')
  })

  test('is asked again where its times have changed', () => {
    const moved = listed('b', { weekMinutes: [600, 660] })

    expect(match(found({ own }), moved, listed('c', { professor: '한유진' }))).toEqual({
      section: null,
      candidates: ['b', 'c'],
    })
  })
})

const titles = ['자료구조', '자료 구조', '자료구조론', '운영체제', 'Ⅱ', 'II', '']
const anySection = fc.record({
  title: fc.constantFrom(...titles),
  professor: fc.constantFrom('', '서지안', '한유진', '서지안, 한유진'),
  weekMinutes: fc.constantFrom([], both, [540, 615], [600, 660]),
})
const anyClass = fc.record({
  title: fc.constantFrom(...titles),
  professor: fc.constantFrom('', '서지안', '한유진'),
  meetings: fc.constantFrom<FoundClass['meetings'][]>([], [monday], [monday, wednesday]),
})

test('a match is in the list, stands alone, and hangs on no order', () => {
  fc.assert(
    fc.property(
      fc.array(anyClass, { maxLength: 4 }),
      fc.array(anySection, { maxLength: 8 }),
      fc.integer(),
      (classes, rows, seed) => {
        const sections = rows.map((row, place) => listed(`${place}`, row))
        const wanted = classes.map((one) => found(one))
        const shuffled = sections.toSorted(
          (one, other) => ((Number(one.id) * seed) % 7) - ((Number(other.id) * seed) % 7),
        )
        const matches = matched(wanted, sections)

        expect(matched(wanted, shuffled)).toEqual(matches)
        for (const { section, candidates } of matches) {
          if (section !== null) expect(candidates).toEqual([])
          expect(candidates.length).toBeLessThanOrEqual(5)
          expect(new Set(candidates).size).toBe(candidates.length)
          for (const id of [...candidates, section ?? '0']) expect(Number(id)).toBeLessThan(rows.length || 1)
        }
      },
    ),
  )
})
