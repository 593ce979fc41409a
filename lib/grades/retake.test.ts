import { expect, test } from 'vitest'
import type { Grade } from './grade'
import { replacedIn } from './retake'

const attempt = (
  title: string,
  grade: Grade | null,
  { isRetake = false, courseId = null as string | null } = {},
) => ({
  title,
  grade,
  isRetake,
  courseId,
})

test('the last attempt stands, better or worse', () => {
  const first = attempt('선형대수', 'C+')
  const second = attempt('선형 대수', 'B0', { isRetake: true })
  const third = attempt('선형대수', 'F', { isRetake: true })

  expect(replacedIn([[first], [second], [third]])).toEqual(new Set([first, second]))
})

test('one without a grade yet takes no place, nor does one that is no retake', () => {
  const first = attempt('채플', 'P')
  expect(replacedIn([[first], [attempt('채플', null, { isRetake: true })], [attempt('채플', 'P')]])).toEqual(
    new Set(),
  )
})

test('never one of the same semester or a later one', () => {
  const [again, beside, later] = [
    attempt('세미나', 'A0', { isRetake: true }),
    attempt('세미나', 'B0'),
    attempt('세미나', 'C0'),
  ]
  expect(replacedIn([[again, beside], [later]])).toEqual(new Set())
})

test('courses of the list are the same by the list, whatever they are called', () => {
  const old = attempt('전산개론', 'D0', { courseId: 'one' })
  const namesake = attempt('컴퓨터개론', 'B0', { courseId: 'two' })
  const again = attempt('컴퓨터개론', 'A0', { courseId: 'one', isRetake: true })

  expect(replacedIn([[old, namesake], [again]])).toEqual(new Set([old]))
})
