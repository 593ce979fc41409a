import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords'
import { foldNickname, isReservedNickname, nicknameChangeableOn } from './nickname'
import { mailboxOf } from './school-address'

test.each([
  '1234567890',
  'Password1234',
  'p@ssw0rd!!!',
  'qwertyuiop',
  'QWERtyuiop12',
  '1q2w3e4r5t',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '1111122222',
  'dkssudgktpdy',
  'rkskekfk1234',
  'qlalfqjsgh1!',
  '비밀번호123456',
  '가나다라마바사아자차',
  'asdfghjkl1234',
  'iloveyou2024!',
  'moram12345!',
  '0987654321',
  'korea2024!!',
])('%s is a common password', (password) => {
  expect(isCommonPassword(password)).toBe(true)
})

test.each([
  'moram-demo-1234',
  'sea otter holds hands',
  '바다사자가졸고있다',
  'correct horse stapler',
  'xk7-Qp2-vR9',
  '도서관 삼층 창가 자리',
])('%s is not', (password) => {
  expect(isCommonPassword(password)).toBe(false)
})

test('long random passwords are never called common', () => {
  const random = fc.string({ minLength: 16, maxLength: 40, unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(random, (password) => {
      fc.pre(new Set(password.toLowerCase()).size > 8)
      return !isCommonPassword(password)
    }),
  )
})

test.each([
  '익명',
  '익명1',
  '12익명',
  '글쓴이',
  '운영자',
  '운영자2',
  '공식운영자',
  '운영1자',
  '익명글쓴이',
  '익명a',
  '모람운영팀1',
  '관리자님',
  'ADMIN',
  'adm1n',
  'Moram',
  '알수없음',
  '(알수없음)',
  '익 명',
  'ｍｏｒａｍ',
])('nobody is called %s', (nickname) => {
  expect(isReservedNickname(nickname)).toBe(true)
})

test.each(['연두연필', '운영체제', '관리비무료', 'admiral', '모람이', '수달2024'])(
  '%s may be a nickname',
  (nickname) => {
    expect(isReservedNickname(nickname)).toBe(false)
  },
)

test('wide letters and capitals make no other nickname', () => {
  expect(foldNickname('Ｎａｂｉ')).toBe(foldNickname('nABI'))
})

test('the thirtieth day after a change lets in the next', () => {
  const changed = new Date('2026-11-01T00:00:00Z')
  expect(nicknameChangeableOn(changed, new Date('2026-11-30T23:59:59Z'))?.toISOString()).toBe(
    '2026-12-01T00:00:00.000Z',
  )
  expect(nicknameChangeableOn(changed, new Date('2026-12-01T00:00:00Z'))).toBeNull()
  expect(nicknameChangeableOn(null, changed)).toBeNull()
})

test('a plus sign and capitals make no other mailbox', () => {
  expect(mailboxOf('Min.Ji+news@Hanbit.test')).toBe('min.ji@hanbit.test')
})
