import 'server-only'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contractOf } from '@/e2e/contract'
import { endpoints } from '@/lib/http/endpoints'
import { openapiDocument } from '@/lib/http/openapi'
import type { Ask } from './asks/scene'

type Handler = (request: Request) => Promise<Response>

const api = join(import.meta.dirname, '../../app/api/v1')
const complaintsOf = contractOf(openapiDocument(endpoints))

/** Every handler of the API by method and path, out of the route files themselves. */
export async function loadRoutes(): Promise<Map<string, Handler>> {
  const routes = new Map<string, Handler>()
  for (const file of readdirSync(api, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('route.ts')) continue
    const path = `/${file.replace(/\/?route\.ts$/, '').replace(/\[(\w+)\]/g, '{$1}')}`
    const handlers: Record<string, Handler> = await import(join(api, file))
    for (const [method, handler] of Object.entries(handlers)) routes.set(`${method} ${path}`, handler)
  }
  return routes
}

/** A request as a client of its own address would send it. A body that is text goes as it is. */
export function toRequest(method: string, { path, body, headers }: Ask, token: string | null): Request {
  return new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: {
      'x-forwarded-for': randomUUID(),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isWhole(body) ? body : JSON.stringify(body) }),
  })
}

function isWhole(body: unknown): body is string | FormData {
  return typeof body === 'string' || body instanceof FormData
}

/** What is wrong with an answer by the API's own document. */
export async function breaches(request: Request, response: Response): Promise<string[]> {
  const { pathname, search } = new URL(request.url)
  return complaintsOf({
    method: request.method,
    target: pathname + search,
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
  })
}
