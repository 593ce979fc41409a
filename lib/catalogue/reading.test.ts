import { expect, test } from 'vitest'
import { readingOf, wordsOf } from './reading'

test.each([
  ['자료', ['자료'], []],
  ['wkfy', ['wkfy', '자료'], []],
  ['ㅈㄹㄱㅈ', ['ㅈㄹㄱㅈ', 'wfrw'], ['ㅈㄹㄱㅈ']],
  ['wfrw', ['wfrw'], ['ㅈㄹㄱㅈ']],
  ['ㄱㅈㄳ', ['ㄱㅈㄳ', 'rwrt'], ['ㄱㅈㄱㅅ']],
  ['ㅊㄴㄷ2010', ['ㅊㄴㄷ2010', 'cse2010'], ['ㅊㄴㄷ2010']],
  ['M0000.0005', ['M0000.0005'], []],
  ['CSE2010', ['CSE2010'], ['ㅊㄴㄸ2010']],
  ['100%_\\', ['100%_\\'], []],
])('%s may mean', (word, texts, initials) => {
  expect(readingOf(word)).toEqual({ texts, initials })
})

test('a search is its words, each once', () => {
  expect(wordsOf('  자료  구조 자료 ')).toEqual(['자료', '구조'])
})
