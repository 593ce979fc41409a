import { expect, test } from 'vitest'
import { sharedSections } from './shared'

test('what at least two have, the most shared first', () => {
  const people = [
    { id: '나', sections: ['자료구조', '운영체제', '미술'] },
    { id: '준', sections: ['운영체제', '자료구조', '자료구조'] },
    { id: '서연', sections: ['운영체제', '음악'] },
  ]
  expect(sharedSections(people)).toEqual([
    { sectionId: '운영체제', people: ['나', '준', '서연'] },
    { sectionId: '자료구조', people: ['나', '준'] },
  ])
})

test('nobody shares with oneself', () => {
  expect(sharedSections([{ id: '나', sections: ['미술', '미술'] }])).toEqual([])
})
