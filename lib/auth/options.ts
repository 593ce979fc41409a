import 'server-only'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { cookieOptions, keptSeconds, returnCookie, sessionCookie } from './cookies'
import { dropUnsafe, isInside } from './return-address'
import { endBrowserSession, viewerOfBrowser } from './session-rows'

/** The session that the credentials open, or `null`. */
export type Opening = (credentials: unknown, headers: Headers) => Promise<string | null>

type Handler = (
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>

/** NextAuth's routes. Its token holds nothing but an opaque session id; what that is worth only the row knows. */
export function authHandler(open: Opening): Handler {
  const handle = NextAuth(optionsWith(open)) as Handler

  return async (request, context) => {
    const safe = await withSafeReturn(request)
    return safe === null ? new Response(null, { status: 400 }) : handle(safe, context)
  }
}

function optionsWith(open: Opening): NextAuthOptions {
  return {
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: keptSeconds },
    pages: { signIn: '/login', signOut: '/settings', error: '/login' },
    cookies: {
      sessionToken: { name: sessionCookie, options: cookieOptions },
      callbackUrl: { name: returnCookie, options: cookieOptions },
    },
    providers: [
      Credentials({
        credentials: { university: {}, loginId: {}, password: {} },
        authorize: async (given, request) => {
          const { university, loginId, password } = given ?? {}
          const headers = new Headers(request.headers as Record<string, string>)
          const sid = await open({ university, loginId, password }, headers).catch(() => null)
          return sid === null ? null : { id: sid }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: async ({ session, token }) => {
        const viewer = typeof token.sid === 'string' ? await viewerOfBrowser(token.sid, new Date()) : null
        const user = viewer && {
          name: viewer.nickname,
          loginId: viewer.loginId,
          university: viewer.university.slug,
        }
        return user ? { ...session, user } : { expires: session.expires }
      },
      redirect: ({ url, baseUrl }) => (isInside(url, baseUrl) ? new URL(url, baseUrl).href : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endBrowserSession(db, token.sid)
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

/**
 * NextAuth answers 500 to an address to return to that it cannot read, in query or cookie, and to a body that is
 * no JSON. Such an address is left out; `null` stands for a body that cannot be read.
 */
async function withSafeReturn(request: NextRequest): Promise<NextRequest | null> {
  const jar = await cookies()
  const url = new URL(request.url)
  const kept = jar.get(returnCookie)?.value
  if (kept !== undefined && !isInside(kept, url.origin)) jar.delete(returnCookie)

  dropUnsafe(url)
  if (request.method !== 'POST') return new NextRequest(url, { headers: request.headers })

  const body = await request.text()
  const isJson = request.headers.get('content-type')?.includes('application/json') ?? false
  if (isJson && !isReadable(body)) return null

  return new NextRequest(url, { method: 'POST', headers: request.headers, body })
}

function isReadable(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
