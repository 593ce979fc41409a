import { describe, expect, test } from 'vitest'
import { isOwnOrigin, pathOf, refuseHead } from './front'

const publicUrl = 'https://moram.example'
const host = 'moram.example'
const session = '__Host-next-auth.session-token=abc'

function head(method: string, target: string, headers: Record<string, string> = {}) {
  return refuseHead({ method, target, headers: { host, ...headers } }, publicUrl)
}

describe('what reaches the app', () => {
  test.each([
    ['a page', 'GET', '/boards/free?page=2', {}],
    ['a Korean path', 'GET', `/boards/${encodeURIComponent('자유')}`, {}],
    [
      'a form of ours',
      'POST',
      '/boards/free/write',
      { origin: publicUrl, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9' },
    ],
    [
      'an API write by bearer, from anywhere',
      'DELETE',
      '/api/v1/posts/1',
      { origin: 'https://else.example', authorization: 'Bearer x' },
    ],
    [
      'an API write by cookie from ours',
      'PUT',
      '/api/v1/posts/1/like',
      { cookie: session, origin: publicUrl },
    ],
    [
      'an API write by cookie without Origin that the browser vouches for',
      'PUT',
      '/api/v1/posts/1/like',
      { cookie: session, 'sec-fetch-site': 'same-origin' },
    ],
    [
      'a read by cookie from elsewhere',
      'GET',
      '/api/v1/posts',
      { cookie: session, origin: 'https://else.example' },
    ],
  ])('%s', (_what, method, target, headers) => {
    expect(head(method, target, headers as Record<string, string>)).toBeUndefined()
  })
})

describe('what does not', () => {
  const form = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9' }
  const action = { ...form, origin: publicUrl }

  test.each([
    ['an absolute target', 400, 'GET', 'http://else.example/', {}],
    ['a star', 400, 'OPTIONS', '*', {}],
    ['a percent sign that is none', 400, 'GET', '/boards/%E0%A4%A', {}],
    ['a NUL in the path', 400, 'GET', '/boards/a%00b', {}],
    ['a backslash', 400, 'GET', '/%5Celse.example', {}],
    ['a strange Host', 400, 'GET', '/', { host: 'a{b' }],
    ['no Host', 400, 'GET', '/', { host: '' }],
    ['TRACE', 405, 'TRACE', '/', {}],
    ['DELETE on a page', 405, 'DELETE', '/boards/free', {}],
    ['a form without Origin', 403, 'POST', '/boards/free/write', form],
    ['a form from elsewhere', 403, 'POST', '/boards/free/write', { ...form, origin: 'https://else.example' }],
    ['a form from a sandboxed frame', 403, 'POST', '/boards/free/write', { ...form, origin: 'null' }],
    [
      'a form from another port of ours',
      403,
      'POST',
      '/login',
      { ...form, origin: 'https://moram.example:8443' },
    ],
    [
      'a forged forwarded host',
      403,
      'POST',
      '/login',
      { ...form, origin: 'https://else.example', 'x-forwarded-host': 'else.example' },
    ],
    [
      'another site of ours without Origin',
      403,
      'POST',
      '/login',
      { ...form, 'sec-fetch-site': 'same-site' },
    ],
    ['an API write by cookie without Origin', 403, 'POST', '/api/v1/posts', { cookie: session }],
    [
      'an API write by the cookie of plain HTTP',
      403,
      'POST',
      '/api/v1/posts',
      { cookie: 'a=b; next-auth.session-token=c' },
    ],
    [
      'a sign-in from elsewhere',
      403,
      'POST',
      '/api/auth/callback/credentials',
      { origin: 'https://else.example' },
    ],
    ['an action that has no id', 400, 'POST', '/', { ...action, 'next-action': 'x' }],
    ['JSON for a page', 415, 'POST', '/', { origin: publicUrl, 'content-type': 'application/json' }],
    ['a form without anything', 400, 'POST', '/', { ...action, 'content-length': '0' }],
    ['a link to a callback', 405, 'GET', '/api/auth/callback/credentials', {}],
    ['a way around to a page of Next itself', 400, 'GET', '/x/../_global-error', {}],
    ['a page behind a path of the API', 400, 'POST', '/api/v1/%2e%2e/../login', {}],
    ['a dot that goes nowhere', 400, 'GET', '/posts/.', {}],
    ['a port that is none', 400, 'GET', '/', { host: 'a:99999' }],
    ['an address that is none', 400, 'GET', '/', { host: '1.2.3.4.5', origin: 'http://1.2.3.4.5' }],
    ['a page of Next itself', 404, 'GET', '/_global-error', {}],
    ['a router state that is no JSON', 400, 'GET', '/', { 'next-router-state-tree': '%5B' }],
    ['a router state of another shape', 400, 'GET', '/', { 'next-router-state-tree': '%5B1%5D' }],
  ])('%s: %i', (_what, status, method, target, headers) => {
    expect(head(method, target, headers as Record<string, string>)?.status).toBe(status)
  })
})

test('an address of this very server is its own, whatever PUBLIC_URL says', () => {
  expect(isOwnOrigin({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }, publicUrl)).toBe(true)
  expect(isOwnOrigin({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3001' }, publicUrl)).toBe(false)
})

test('a path is decoded up to its query', () => {
  expect(pathOf('/boards/%EC%9E%90?q=%zz#x')).toBe('/boards/자')
})
