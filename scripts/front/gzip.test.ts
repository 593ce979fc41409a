import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { front, raw } from '../testing/front'

describe('compression', () => {
  const page = '<p>모람</p>'.repeat(20_000)

  test('of a page that is streamed by a writer that waits its turn', async () => {
    const { port } = await front(async (_req, res) => {
      res.setHeader('Content-Type', 'text/html')
      res.flushHeaders()
      for (let at = 0; at < page.length; at += 10_000) {
        if (!res.write(page.slice(at, at + 10_000))) await once(res, 'drain')
      }
      res.end()
    })
    const answer = await fetch(`http://127.0.0.1:${port}/`)

    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    expect(await answer.text()).toBe(page)
  })

  test('is left alone where it is not asked for, not worth it or not possible', async () => {
    const { url, port } = await front(async (req, res) => {
      res.setHeader('Content-Type', req.url === '/photo' ? 'image/png' : 'text/html')
      res.end(req.url === '/small' ? 'small' : page)
    })
    const encoding = async (path: string, headers = {}) =>
      (await fetch(url + path, { headers })).headers.get('content-encoding')

    expect(await encoding('/page')).toBe('gzip')
    expect(await encoding('/small')).toBeNull()
    expect(await encoding('/photo')).toBeNull()
    expect(await raw(port, 'GET /page HTTP/1.0\r\nHost: x\r\n\r\n')).not.toMatch(/content-encoding/i)
  })

  test('of what has a length drops the length', async () => {
    const { url } = await front(async (_req, res) => {
      res.setHeader('Content-Type', 'text/css')
      res.setHeader('Content-Length', Buffer.byteLength(page))
      res.end(page)
    })
    const answer = await fetch(url)

    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('content-length')).toBeNull()
    expect(await answer.text()).toBe(page)
  })
})
