import { expect, test } from 'vitest'
import { postName, preview } from './preview'

test('a preview is one line', () => {
  expect(preview('콘센트는 있나요?\n\n  궁금해요\t')).toBe('콘센트는 있나요? 궁금해요')
})

test('a long one is cut between words, and a wall of letters anywhere', () => {
  expect(preview('가나다 라마바 사아자', 8)).toBe('가나다 라마바…')
  expect(preview('가'.repeat(50), 8)).toBe(`${'가'.repeat(8)}…`)
})

test('a # is never parted from its word', () => {
  expect(preview('오늘 #학식 어때요? 별점 # 셋')).toBe('오늘 #\u2060학식 어때요? 별점 # 셋')
})

test('an emoji is never cut in half', () => {
  expect(preview('🐈'.repeat(9), 8)).toBe(`${'🐈'.repeat(8)}…`)
})

test('a post without a title is called by its words', () => {
  expect(postName({ title: null, content: '오늘\n첫눈' })).toBe('오늘 첫눈')
  expect(postName({ title: '첫눈', content: '오늘' })).toBe('첫눈')
})
