import { expect, test } from 'vitest'
import { type Class, sheetsOf } from './book'

const target = (department: string, classification: string) => ({ department, year: '', classification })

const course = (...targets: ReturnType<typeof target>[]): Class => ({
  entryId: null,
  section: { id: 's', number: '01', courseId: 'c', code: 'C1', offeringId: 'o', targets },
  title: '자료구조',
  professor: '',
  halfCredits: 6,
})

const isMajor = (one: Class, department: string | null) =>
  sheetsOf([{ semester: '2026-1', isPast: true, sheet: null, classes: [one] }], department)[0]?.rows[0]
    ?.isMajor

test('a class is of one’s major as the list says it to one’s own department, however that is spelt', () => {
  const listed = course(target('컴퓨터공학과', '전공필수'), target('경영학과', '일반교양'))

  expect(isMajor(listed, '컴퓨터공학과')).toBe(true)
  expect(isMajor(listed, '컴퓨터 공학과')).toBe(true)
  expect(isMajor(listed, '경영학과')).toBe(false)
  expect(isMajor(listed, '경영 학과')).toBe(false)
})

test('where the list knows nothing of one’s department, what it says to anybody counts', () => {
  expect(isMajor(course(target('컴퓨터공학과', '전공선택')), '물리학과')).toBe(true)
  expect(isMajor(course(target('컴퓨터공학과', '일반교양')), null)).toBe(false)
})
