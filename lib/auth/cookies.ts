import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { day } from '@/lib/core/time'
import { env } from '@/lib/env'

const secure = env.PUBLIC_URL.startsWith('https://')

/** NextAuth's own name; under TLS bound to this very host. */
export const sessionCookie = `${secure ? '__Host-' : ''}next-auth.session-token`
export const returnCookie = `${secure ? '__Host-' : ''}next-auth.callback-url`
export const deviceCookie = `${secure ? '__Host-' : ''}moram-device`

/** How long a browser keeps its cookies. Whether a session still holds is decided by its row. */
export const keptSeconds = (365 * day) / 1000

export const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const

export function sealSid(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: env.NEXTAUTH_SECRET, maxAge: keptSeconds })
}

/** Deriving NextAuth's key and opening its envelope costs more than the session's query: the outcome is kept. */
const opened = new Map<string, string>()
const openedLimit = 10_000

/** The opaque session id in a cookie, or `null` for anything that this deployment did not make. */
export async function openSid(cookie: string): Promise<string | null> {
  const known = opened.get(cookie)
  if (known !== undefined) return known
  if (cookie.length > 2000) return null

  const token = await decode({ token: cookie, secret: env.NEXTAUTH_SECRET }).catch(() => null)
  if (typeof token?.sid !== 'string') return null

  const [oldest] = opened.keys()
  if (opened.size >= openedLimit && oldest !== undefined) opened.delete(oldest)
  opened.set(cookie, token.sid)
  return token.sid
}
