import { sealSid, sessionCookie } from '@/lib/auth/cookies'
import { openBrowserSession } from '@/lib/auth/session-rows'
import { issueTokenPair } from '@/lib/auth/tokens'
import { issueViewer, type Viewer } from '@/lib/auth/viewer'
import { cursorOf } from '@/lib/core/cursor'
import { db } from '@/lib/db/client'
import { loginIdOf } from './readers'
import type { Origins } from './servers'

/** What every workload needs to know: where the servers are, who reads, and which rows are which. */
export type Stage = Origins & {
  /** Header sets of eight readers each. */
  cookies: Record<string, string>[]
  bearers: Record<string, string>[]
  /** Who the header sets belong to, in the same order; `viewer` is the first. */
  readers: Viewer[]
  viewer: Viewer
  /** A post with a hundred comments. */
  longPost: string
  /** Of `/posts` and of the first board, after row 90,000. */
  deepCursor: string
  deepBoardCursor: string
}

export async function setStage(origins: Origins): Promise<Stage> {
  const users = await db.user.findMany({
    where: { loginId: { in: Array.from({ length: 8 }, (_, index) => loginIdOf(index)) } },
    include: { university: { select: { id: true, slug: true, name: true, timeZone: true } } },
  })
  const now = new Date()
  const cookies: Stage['cookies'] = []
  const bearers: Stage['bearers'] = []
  for (const { id } of users) {
    const sid = await openBrowserSession(db, { userId: id, label: 'bench', now })
    cookies.push({ cookie: `${sessionCookie}=${await sealSid(sid)}` })
    const { accessToken } = await issueTokenPair(db, { userId: id, label: 'bench', now })
    bearers.push({ authorization: `Bearer ${accessToken}` })
  }
  const longPost = await db.post.findFirstOrThrow({ where: { commentCount: 100 }, orderBy: { id: 'desc' } })

  const viewers = users.map(({ id, loginId, nickname, role, university }) =>
    issueViewer({
      id,
      loginId,
      nickname,
      role,
      verified: true,
      suspendedUntil: null,
      sessionId: id,
      university,
    }),
  )
  const [viewer] = viewers
  if (!viewer) throw new Error('the database holds no bench: run npm run bench')

  return {
    ...origins,
    cookies,
    bearers,
    readers: viewers,
    viewer,
    longPost: longPost.id,
    deepCursor: await cursorAt(90_000),
    deepBoardCursor: await cursorAt(90_000, 'free'),
  }
}

async function cursorAt(row: number, slug?: string): Promise<string> {
  const { id } = await db.post.findFirstOrThrow({
    where: { university: { slug: 'moram' }, ...(slug ? { board: { slug } } : {}) },
    orderBy: { id: 'desc' },
    skip: row - 1,
    select: { id: true },
  })
  return cursorOf(id)
}
