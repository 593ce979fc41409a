import 'server-only'
import { guestFrom, viewerFromBearer, viewerFromCookie } from '@/lib/auth/session'
import type { Guest, Viewer } from '@/lib/auth/viewer'
import { env } from '@/lib/env'
import type { Endpoint } from './endpoint'
import type { Refusal } from './problem'

export type Caller = { holder: Viewer | Guest; by: 'bearer' | 'cookie' | 'nothing' }

/** A bearer token speaks before the cookie, and alone: a spent one is nobody, not even a guest. */
export async function whoAsks({ who }: Endpoint, request: Request): Promise<Caller | null> {
  if (who === 'guest') return guestOf(request)

  const token = /^Bearer +([\x21-\x7e]+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const viewer = token === undefined ? await viewerFromCookie(request.headers) : await viewerFromBearer(token)
  if (viewer) return { holder: viewer, by: token === undefined ? 'cookie' : 'bearer' }
  return who === 'anyone' && token === undefined ? guestOf(request) : null
}

function guestOf({ headers }: Request): Caller {
  return { holder: guestFrom(headers), by: 'nothing' }
}

/** What a foreign page could make a browser send in its owner's name. */
export function refuseForeign({ by }: Caller, { method, headers }: Request): Refusal | null {
  if (by !== 'cookie' || method === 'GET' || method === 'HEAD' || isOurs(headers)) return null

  return {
    status: 403,
    code: 'forbidden.origin',
    detail: '다른 사이트에서 보낸 요청이라 받지 않았어요. 모람에서 다시 시도해 주세요.',
  }
}

function isOurs(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin'
  if (!URL.canParse(origin)) return false

  return origin === new URL(env.PUBLIC_URL).origin || new URL(origin).host === headers.get('host')
}
