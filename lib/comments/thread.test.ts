import { describe, expect, test } from 'vitest'
import { authorOf, isWriter, nameToBe } from './thread'

const named = (authorId: string | null) => ({ anonymous: false, authorId, tag: null })
const hidden = (tag: string) => ({ anonymous: true, authorId: null, tag })

describe('(글쓴이)', () => {
  test('stands where the author of an anonymous post answers anonymously', () => {
    expect(isWriter(hidden('a'), hidden('a'))).toBe(true)
  })

  test('stands where the author of a named post answers by name', () => {
    expect(isWriter(named('minji'), named('minji'))).toBe(true)
  })

  test('never joins a name with an anonymous item', () => {
    expect(isWriter(hidden('a'), named('minji'))).toBe(false)
    expect(isWriter(named('minji'), hidden('a'))).toBe(false)
  })

  test('is not shared by two people who have both left', () => {
    expect(isWriter(named(null), named(null))).toBe(false)
  })
})

describe('the name above a comment', () => {
  const comment = { alias: 3, nickname: null, deleted: false }

  test('is a number for an anonymous person', () => {
    expect(authorOf(hidden('a'), { ...hidden('b'), ...comment }).name).toBe('익명3')
  })

  test('is 익명(글쓴이) for the hidden author of the post', () => {
    expect(authorOf(hidden('a'), { ...hidden('a'), ...comment, alias: null })).toEqual({
      kind: 'anonymous',
      name: '익명(글쓴이)',
      isWriter: true,
    })
  })

  test('is (알수없음) for who has left, and for what was deleted', () => {
    expect(authorOf(named('x'), { ...named(null), ...comment, alias: null }).name).toBe('(알수없음)')
    expect(authorOf(hidden('a'), { ...hidden('a'), ...comment, deleted: true })).toEqual({
      kind: 'gone',
      name: '(알수없음)',
      isWriter: false,
    })
  })
})

describe('the name one will carry', () => {
  test('is the number one has, else the next', () => {
    expect(nameToBe({ mineAnonymous: false, alias: 2, aliasCount: 7 })).toBe('익명2')
    expect(nameToBe({ mineAnonymous: false, alias: null, aliasCount: 7 })).toBe('익명8')
    expect(nameToBe({ mineAnonymous: true, alias: null, aliasCount: 7 })).toBe('익명(글쓴이)')
  })
})
