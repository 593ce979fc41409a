import type { IncomingHttpHeaders } from 'node:http'
import { isActionId } from './front-action'
import {
  type FrontRefusal,
  forbiddenOrigin,
  malformed,
  methodNotAllowed,
  notFound,
  wrongType,
} from './front-answer'
import { isRouterState } from './front-router'

/** What is known of a request before its body. Names of headers are in lower case. */
export type RequestHead = {
  method: string
  target: string
  headers: IncomingHttpHeaders
}

/** Bytes of a body, and of one where somebody who is signed in may upload: a file of 20 MiB and what is around it. */
export const MAX_BODY = 1_048_576
const MAX_UPLOAD = 21 * 1_048_576
const UPLOADS = /^(?:\/admin\/catalogue|\/timetables\/import|\/api\/v1\/admin\/catalogue\/imports)$/

export function mostBytes({ target, headers }: Pick<RequestHead, 'target' | 'headers'>): number {
  const isKnown = hasSession(headers) || headers.authorization !== undefined

  return isKnown && UPLOADS.test(pathOf(target) ?? '') ? MAX_UPLOAD : MAX_BODY
}

const API_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const PAGE_METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** What is refused before a byte of the body is read: what Next would answer with 500, or do. */
export function refuseHead(
  { method, target, headers }: RequestHead,
  publicUrl: string,
): FrontRefusal | undefined {
  if (!target.startsWith('/')) return malformed('주소는 /로 시작해야 해요.')
  const path = pathOf(target)
  if (path === undefined) return malformed('주소에 읽을 수 없는 글자가 있어요.')
  // Next would go up and down these, to a path that was never looked at here.
  if (/\/\.\.?(?:\/|$)/.test(path)) return malformed('주소에 . 이나 .. 만 있는 마디가 있어요.')
  if (!isHost(headers.host ?? '')) return malformed('Host 헤더가 올바르지 않아요.')

  const methods = methodsOf(path)
  if (path.startsWith('/_global-error')) return notFound()
  if (!methods.includes(method)) return methodNotAllowed(methods)
  if (headers['next-router-state-tree'] && !isRouterState(headers['next-router-state-tree'])) {
    return malformed('화면 정보를 읽을 수 없어요.')
  }
  if (SAFE_METHODS.includes(method)) return undefined

  return refuseWrite({ method, target, headers }, path, publicUrl)
}

/** Next makes addresses of it: `a:99999` and `1.2.3.4.5` look like hosts and are none. */
function isHost(host: string): boolean {
  return HOST.test(host) && URL.canParse(`http://${host}`)
}

/** People sign in with a password only: nothing comes back to a callback by a link. */
function methodsOf(path: string): string[] {
  if (path.startsWith('/api/auth/callback')) return ['POST']

  return isApi(path) ? API_METHODS : PAGE_METHODS
}

function refuseWrite({ headers }: RequestHead, path: string, publicUrl: string): FrontRefusal | undefined {
  if (needsOrigin(path, headers) && !isOwnOrigin(headers, publicUrl)) return forbiddenOrigin()
  if (isApi(path)) return undefined

  const action = headers['next-action']
  if (action !== undefined && !isActionId(action)) return malformed('알 수 없는 동작이에요.')
  if (mediaType(headers) !== 'multipart/form-data') return wrongType()
  if (!announcesBody(headers))
    return malformed('빈 양식이에요. 새로 고친 다음 다시 보내 주세요.', 'malformed.body')

  return undefined
}

/** A page posts only for a server action. The API takes bearers, which no other site can send along. */
function needsOrigin(path: string, headers: IncomingHttpHeaders): boolean {
  return !isApi(path) || path === '/api/auth' || path.startsWith('/api/auth/') || hasSession(headers)
}

function hasSession({ cookie = '' }: IncomingHttpHeaders): boolean {
  return /(?:^|;\s*)[^=;]*session-token/.test(cookie)
}

/** Browsers send `Origin` with every write; where one is old enough not to, `Sec-Fetch-Site` decides. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers
  if (origin === undefined) return headers['sec-fetch-site'] === 'same-origin'

  return origin === publicUrl || origin === `http://${host}` || origin === `https://${host}`
}

/** These answer for their bodies themselves, in the order in which an API says no (lib/http/handle.ts). */
export function isOperation(path: string): boolean {
  return path.startsWith('/api/v1/')
}

export function announcesBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

export function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

export function mediaType(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
}

/** The decoded path; undefined where it is no text. */
export function pathOf(target: string): string | undefined {
  const raw = target.split(/[?#]/, 1)[0] ?? ''
  try {
    const path = decodeURIComponent(raw)

    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return /[\u0000-\u001f\u007f\\]/.test(path) ? undefined : path
  } catch {
    return undefined
  }
}
