import { expect, test } from 'vitest'
import { assetsIn, isDoor, isKeptPage } from './places'

test('a page names its parts in its tags and in what its scripts are told, each once', () => {
  const html = `
    <link rel="stylesheet" href="/_next/static/chunks/a.css"/>
    <script src="/_next/static/chunks/%5Bb%5D.js" nonce="x" async=""></script>
    <script>self.__next_f.push([1,"2:I[7,[\\"/_next/static/chunks/c-1.js\\",\\"/_next/static/chunks/a.css\\"]"])</script>
    <img src="/_next/static/media/d.png"/><script src="https://else.example/e.js"></script>`

  expect(assetsIn(html)).toEqual([
    '/_next/static/chunks/a.css',
    '/_next/static/chunks/%5Bb%5D.js',
    '/_next/static/chunks/c-1.js',
  ])
  expect(assetsIn('<p>없음</p>')).toEqual([])
})

test('only the timetable and today are kept, and doors are where it is forgotten', () => {
  const paths = [
    '/',
    '/timetables',
    '/timetables/1/add',
    '/timetablesx',
    '/boards',
    '/me',
    '/courses',
    '/posts/1',
  ]

  expect(paths.filter(isKeptPage)).toEqual(['/', '/timetables', '/timetables/1/add'])
  expect(['/login', '/register', '/goodbye', '/', '/logins', '/me'].filter(isDoor)).toEqual([
    '/login',
    '/register',
    '/goodbye',
  ])
})
