import { expect, test } from 'vitest'
import { markedIn } from './marking'

const shown = (title: string, search: string) =>
  markedIn(title, search)
    .map(({ text, isMeant }) => (isMeant ? `[${text}]` : text))
    .join('')

test.each([
  ['컴퓨터네트워크', 'ㄴㅌㅇㅋ', '컴퓨터[네트워크]'],
  ['컴퓨터네트워크', '네트', '컴퓨터[네트]워크'],
  ['자료구조와 자료분석', 'wkfy', '[자료]구조와 [자료]분석'],
  ['Data Mining', 'DATA min', '[Data] [Min]ing'],
  ['Ｄata Mining', 'data', '[Ｄata] Mining'],
  ['자료구조', '료구 구조', '자[료구조]'],
  ['자료구조', '서지안', '자료구조'],
  ['자료구조', '', '자료구조'],
])('%s, asked for %s', (title, search, expected) => {
  expect(shown(title, search)).toBe(expected)
})
