import { expect, test } from 'vitest'
import { joined, professorsIn, shownProfessors } from './professors'

test.each([
  ['', ''],
  ['김가람', '김가람'],
  ['라마바, 가나다', '가나다, 라마바'],
  ['라마바/가나다', '가나다, 라마바'],
  ['라마바 가나다', '가나다, 라마바'],
  ['라마바·가나다 및 사아자', '가나다, 라마바, 사아자'],
  ['가나다, 가나다', '가나다'],
  ['가나다 외 1', '가나다 외 1명'],
  ['라마바, 가나다 외 2명', '가나다, 라마바 외 2명'],
  ['가나다 교수', '가나다'],
  ['남궁 민수', '남궁 민수'],
  ['선우 하늘빛', '선우 하늘빛'],
  ['김솔 이담', '김솔 이담'],
  ['John Smith', 'John Smith'],
  ['Smith, John', 'Smith, John'],
  ['John Smith, Mary Ann Lee', 'John Smith, Mary Ann Lee'],
  ['미정', ''],
  ['담당교수미정', ''],
  ['-', ''],
  ['TBA', ''],
])('%j is %j', (text, shown) => {
  expect(shownProfessors(professorsIn(text))).toBe(shown)
})

test('the order does not depend on who is listed first', () => {
  const [one, other] = [professorsIn('하나래, 가나다 외 1'), professorsIn('마바사')]

  expect(shownProfessors(joined([one, other]))).toBe('가나다, 마바사, 하나래 외 1명')
  expect(joined([other, one])).toEqual(joined([one, other]))
})

test('what is shown reads as itself', () => {
  for (const text of ['라마바/가나다 외 3', 'Smith, John', '남궁 민수, 김가람']) {
    const shown = shownProfessors(professorsIn(text))
    expect(shownProfessors(professorsIn(shown))).toBe(shown)
  }
})
