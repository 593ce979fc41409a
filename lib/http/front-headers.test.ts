import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { dressRequest, trustedProxies } from './front-headers'

const settings = { publicUrl: 'https://moram.example', isDev: false, trustedProxies: trustedProxies('') }
const behindProxy = { ...settings, trustedProxies: trustedProxies('loopback, 10.0.0.0/8') }

function dress(headers: IncomingHttpHeaders, from = settings, remoteAddress = '203.0.113.9') {
  const { requestId, answerHeaders } = dressRequest(headers, { remoteAddress, target: '/boards' }, from)

  return { headers, requestId, answerHeaders }
}

describe('what the app is told', () => {
  test('the nonce that the answer allows, a new one each time', () => {
    const first = dress({ host: 'moram.example' })
    const second = dress({ host: 'moram.example' })

    expect(first.headers['content-security-policy']).toBe(first.answerHeaders['Content-Security-Policy'])
    expect(first.answerHeaders['Content-Security-Policy']).toMatch(
      /script-src 'self' 'nonce-[\w+/=]{20,}' 'strict-dynamic';/,
    )
    expect(first.answerHeaders['Content-Security-Policy']).toContain("worker-src 'self';")
    expect(first.answerHeaders['Content-Security-Policy']).not.toBe(
      second.answerHeaders['Content-Security-Policy'],
    )
  })

  test('nothing that a client says in the name of a proxy, of the front or of Next', () => {
    const { headers, requestId } = dress({
      host: 'moram.example',
      'x-forwarded-for': '198.51.100.1',
      'x-forwarded-host': 'else.example',
      'x-forwarded-proto': 'gopher',
      'x-request-id': 'chosen-by-me',
      'x-address': '/elsewhere',
      'x-middleware-subrequest': 'middleware',
      'content-security-policy': "script-src 'nonce-mine'",
      forwarded: 'for=198.51.100.1',
    })

    expect(headers).toMatchObject({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'moram.example',
      'x-forwarded-proto': 'https',
      'x-request-id': requestId,
      'x-address': '/boards',
    })
    expect(requestId).not.toBe('chosen-by-me')
    expect(headers['content-security-policy']).not.toContain('mine')
    expect(headers).not.toHaveProperty('x-middleware-subrequest')
    expect(headers).not.toHaveProperty('forwarded')
  })

  test('the address that the nearest proxy of ours saw, and its number for the request', () => {
    const { headers, requestId } = dress(
      {
        host: 'moram.example',
        'x-forwarded-for': '198.51.100.1, 203.0.113.50, 10.2.3.4',
        'x-request-id': 'from-proxy-1',
      },
      behindProxy,
      '::ffff:127.0.0.1',
    )

    expect(headers['x-forwarded-for']).toBe('203.0.113.50')
    expect(requestId).toBe('from-proxy-1')
  })

  test('a request number from a proxy only where it is one', () => {
    expect(dress({ 'x-request-id': '<script>alert(1)' }, behindProxy, '127.0.0.1').requestId).toMatch(
      /^[0-9a-f-]{36}$/,
    )
  })

  test('the host that an action of ours came from, never that of another site', () => {
    const host = '127.0.0.1:3000'

    expect(dress({ host, origin: 'https://moram.example' }).headers['x-forwarded-host']).toBe('moram.example')
    expect(dress({ host, origin: 'https://else.example' }).headers['x-forwarded-host']).toBe(host)
  })
})

describe('what every answer carries', () => {
  test('under TLS', () => {
    expect(dress({}).answerHeaders).toMatchObject({
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'Strict-Transport-Security': expect.stringContaining('max-age='),
      'Permissions-Policy': expect.stringContaining('camera=()'),
    })
  })

  test('no promise of TLS where there is none', () => {
    const { answerHeaders } = dress({}, { ...settings, publicUrl: 'http://localhost:3000' })

    expect(answerHeaders).not.toHaveProperty('Strict-Transport-Security')
    expect(answerHeaders['Content-Security-Policy']).not.toContain('upgrade-insecure-requests')
  })

  test.each([
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "connect-src 'self'",
  ])('%s', (directive) => {
    expect(dress({}).answerHeaders['Content-Security-Policy']?.split('; ')).toContain(directive)
  })
})

test.each(['/shared/abc', '/feeds/abc.ics', '/api/v1/shared/abc/image.png'])(
  '%s stays a secret',
  (target) => {
    const { answerHeaders } = dressRequest(
      { host: 'moram.example' },
      { remoteAddress: '::1', target },
      settings,
    )

    expect(answerHeaders).toMatchObject({
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    })
    expect(dress({ host: 'moram.example' }).answerHeaders['X-Robots-Tag']).toBeUndefined()
  },
)

test('TRUST_PROXY that names nothing stops the start', () => {
  expect(() => trustedProxies('proxy.example')).toThrow(/TRUST_PROXY=proxy.example/)
})
