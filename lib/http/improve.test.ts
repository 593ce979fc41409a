import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { operation } from '@/lib/core/operation'
import { improving } from './endpoint'
import { improve } from './improve'

const counted = z.strictObject({ count: z.int() })
const endpoint = improving({
  method: 'POST',
  path: '/api/v1/counts',
  summary: 'Count',
  run: operation(z.strictObject({}), async (_viewer: Viewer) => countTo(3)),
  output: counted,
})

async function* countTo(last: number) {
  for (let count = 1; count <= last; count++) yield { count }
}

/** Answers that never end by themselves; `left` says that they were ended. */
function endless() {
  const seen = { left: false }
  let wake = () => {}
  const answers: AsyncIterable<{ count: number }> = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        if (!seen.left) await new Promise<void>((resolve) => (wake = resolve))
        return { done: true, value: undefined }
      },
      return: async () => {
        seen.left = true
        wake()
        return { done: true, value: undefined }
      },
    }),
  }
  return { answers, seen }
}

const asking = (headers: Record<string, string> = {}, signal?: AbortSignal) =>
  new Request('http://localhost/api/v1/counts', { method: 'POST', headers, ...(signal ? { signal } : {}) })

test('who asks for JSON gets the last answer', async () => {
  const response = await improve(endpoint, asking(), countTo(3), new Headers())
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toEqual({ count: 3 })
})

test.each(['text/event-stream', 'application/json, text/event-stream;q=0.9'])(
  'who accepts %s gets each',
  async (accept) => {
    const response = await improve(endpoint, asking({ accept }), countTo(3), new Headers())
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toContain('no-transform')
    expect(await response.text()).toBe('data: {"count":1}\n\ndata: {"count":2}\n\ndata: {"count":3}\n\n')
  },
)

test('who breaks off ends the work', async () => {
  const { answers, seen } = endless()
  const gone = new AbortController()
  const response = improve(endpoint, asking({}, gone.signal), answers, new Headers())
  gone.abort()
  expect((await response).status).toBe(499)
  expect(seen.left).toBe(true)
})

test('who closes the stream ends the work', async () => {
  const { answers, seen } = endless()
  const headers = { accept: 'text/event-stream' }
  const { body } = await improve(endpoint, asking(headers), answers, new Headers())
  await body?.cancel()
  expect(seen.left).toBe(true)
})
