import { type APIRequestContext, expect } from '@playwright/test'
import { contractOf } from './contract'
import type { Student } from './fixtures'

type Sending = { body?: unknown; headers?: Record<string, string> }

export type Answered = {
  status: number
  headers: Record<string, string>
  body: ReturnType<typeof JSON.parse>
}

let complaintsOf: ReturnType<typeof contractOf> | undefined

/** Asks the API under /api/v1, and holds every answer against the API's own document. */
export async function jsonClient(request: APIRequestContext, headers: Record<string, string> = {}) {
  complaintsOf ??= contractOf(await (await request.get('/api/openapi.json')).json())
  const check = complaintsOf

  return async (method: string, path: string, sending: Sending = {}): Promise<Answered> => {
    const target = `/api/v1${path}`
    const answer = await request.fetch(target, {
      method,
      headers: { ...headers, ...sending.headers },
      ...(sending.body === undefined ? {} : { data: sending.body }),
    })
    const [status, text] = [answer.status(), await answer.text()]
    expect(check({ method, target, status, headers: answer.headers(), text }), `${method} ${target}`).toEqual(
      [],
    )

    return { status, headers: answer.headers(), body: text === '' ? null : JSON.parse(text) }
  }
}

/** A client that speaks with a token of its own. */
export async function signedInClient(request: APIRequestContext, { university, loginId }: Student) {
  const ask = await jsonClient(request)
  const { status, body } = await ask('POST', '/tokens', {
    body: { university, loginId, password: 'moram-demo-1234' },
  })
  expect(status).toBe(200)

  return jsonClient(request, { authorization: `Bearer ${body.accessToken}` })
}
