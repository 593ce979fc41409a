import { expect, test } from 'vitest'
import { isUnder, tabEntries } from './navigation'

const current = (path: string) => tabEntries.filter((entry) => isUnder(path, entry)).map(({ label }) => label)

test('one tab at most is current, and a post belongs to the boards', () => {
  expect(
    [
      '/',
      '/boards',
      '/boards/free',
      '/posts/1',
      '/me/posts',
      '/settings',
      '/boardsx',
      '/login',
      '/courses/rooms',
      '/timetables/1/add',
      '/grades',
    ].map(current),
  ).toEqual([
    ['홈'],
    ['게시판'],
    ['게시판'],
    ['게시판'],
    ['내 정보'],
    ['내 정보'],
    [],
    [],
    ['강의'],
    ['시간표'],
    ['내 정보'],
  ])
})
