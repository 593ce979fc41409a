import { expect, test } from 'vitest'
import { returnPath, signInPath } from './return-path'

test('a page of ours is remembered with its query, without what Next adds to it', () => {
  expect(returnPath('/posts/1?reply=2')).toBe('/posts/1?reply=2')
  expect(returnPath('/boards/free?cursor=a%20b&_rsc=x1')).toBe('/boards/free?cursor=a+b')
  expect(returnPath('/boards/free?_rsc=x1')).toBe('/boards/free')
  expect(signInPath('/posts/1?reply=2')).toBe('/login?to=%2Fposts%2F1%3Freply%3D2')
})

test('nobody is led to another site, to a door or to an answer of the API', () => {
  for (const wish of [
    '//else.example',
    '/\\else.example',
    '/\t/else.example',
    '/..//else.example',
    '/.//else.example',
    'https://else.example/boards',
    'javascript:alert(1)',
    'boards',
    '/',
    '/login',
    '/login?to=/boards',
    '/register',
    '/api/v1/me/export',
    `/${'a'.repeat(500)}`,
    ['/boards'],
    undefined,
  ]) {
    expect(returnPath(wish), String(wish)).toBeNull()
    expect(signInPath(wish), String(wish)).toBe('/login')
  }
})
