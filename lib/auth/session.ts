import 'server-only'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { DomainError } from '@/lib/core/errors'
import { db } from '@/lib/db/client'
import { cookieOptions, deviceCookie, keptSeconds, openSid, sealSid, sessionCookie } from './cookies'
import { deviceWith, readDevice } from './device'
import { endBrowserSession, viewerOfBrowser, viewerOfFamily } from './session-rows'
import { familyOfAccessToken } from './tokens'
import { type Guest, issueGuest, type Viewer } from './viewer'

/** Who the session cookie of this request stands for. Asked at most once a request. */
export const viewerFromCookies = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies()
  return viewerOfCookie(jar.get(sessionCookie)?.value)
})

/** The same for the JSON API, which holds the request in its hands. */
export function viewerFromCookie(from: Headers): Promise<Viewer | null> {
  return viewerOfCookie(cookieIn(from.get('cookie') ?? '', sessionCookie))
}

/** What pages and actions begin with. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await viewerFromCookies()
  if (viewer) return viewer

  throw new DomainError('unauthenticated', '로그인한 뒤에 이용할 수 있어요.')
}

/** Who an access token stands for. A session cookie's value is none. */
export async function viewerFromBearer(token: string): Promise<Viewer | null> {
  const now = new Date()
  const familyId = familyOfAccessToken(token, now)
  return familyId === null ? null : viewerOfFamily(familyId, now)
}

/** The front has put the address of who really speaks in place of whatever was claimed. */
export function guestFrom(from: Headers): Guest {
  const [address = ''] = (from.get('x-forwarded-for') ?? '').split(',')

  return issueGuest({
    address: address.trim() || 'unknown',
    device: cookieIn(from.get('cookie') ?? '', deviceCookie)?.slice(0, 500) ?? null,
    agent: (from.get('user-agent') ?? '').slice(0, 300),
  })
}

/** What actions for everybody begin with. */
export async function requireGuest(): Promise<Guest> {
  const guest = guestFrom(await headers())
  return readDevice(guest.device) ? guest : issueGuest({ ...guest, newDevice: deviceWith(null) })
}

/** Signs this browser in: what a form without JavaScript needs, since NextAuth has no server-side sign-in. */
export async function keepSignedIn(sid: string, { long }: { long: boolean }): Promise<void> {
  const jar = await cookies()
  const current = jar.get(sessionCookie)?.value
  const before = current ? await openSid(current) : null
  if (before !== null) await endBrowserSession(db, before)
  jar.set(sessionCookie, await sealSid(sid), { ...cookieOptions, ...(long ? { maxAge: keptSeconds } : {}) })
}

export async function keepDevice(device: string): Promise<void> {
  const jar = await cookies()
  jar.set(deviceCookie, device, { ...cookieOptions, maxAge: keptSeconds })
}

export async function forgetSession(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookie, '', { ...cookieOptions, maxAge: 0 })
}

async function viewerOfCookie(cookie: string | null | undefined): Promise<Viewer | null> {
  const sid = cookie ? await openSid(cookie) : null
  return sid === null ? null : viewerOfBrowser(sid, new Date())
}

/** Of several with one name the last, as Next reads them for pages. */
function cookieIn(header: string, name: string): string | null {
  const found = header.split(/; */).findLast((pair) => pair.startsWith(`${name}=`))

  return found?.slice(name.length + 1) ?? null
}
