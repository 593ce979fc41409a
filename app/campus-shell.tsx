import { cookies } from 'next/headers'
import { cache, type ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { getBoard, listBoards } from '@/lib/boards/queries'
import type { BoardView } from '@/lib/boards/schema'
import { readSeen, seenCookie } from '@/lib/boards/seen'
import { countOpenChanges } from '@/lib/changes/queries'
import { hasShortcuts, shortcutsCookie } from '@/lib/core/shortcuts'
import { show } from '@/lib/core/show'
import { canImport } from '@/lib/imports/policy'
import { countUnread } from '@/lib/inbox/queries'
import { countNews } from '@/lib/posts/news-queries'

/** The boards of this request, asked for once: the shell and the page below it both want them. */
export const boardsOf = cache(async (viewer: Viewer) => (await show(listBoards(viewer, {}))).items)

/** News of this request that nobody has looked at. */
export const unreadOf = cache(async (viewer: Viewer) => (await show(countUnread(viewer, {}))).unread)

/** One of them, with the error of `getBoard` where it is none of them. */
export async function boardNamed(viewer: Viewer, slug: string): Promise<BoardView> {
  const known = (await boardsOf(viewer)).find((board) => board.slug === slug)

  return known ?? show(getBoard(viewer, { slug }))
}

/** How many posts came to each board since this browser last showed it; boards it never showed are left out. */
export async function newsOf(viewer: Viewer): Promise<Record<string, number>> {
  const since = readSeen((await cookies()).get(seenCookie)?.value)

  return show(countNews(viewer, { since }))
}

type CampusShellProps = {
  /** Without the side column. */
  roomy?: boolean
  children: ReactNode
}

/**
 * The shell around every page of a signed-in member. It finds out by itself who that is: so it asks its questions in
 * the moment in which the page asks its own, and all go out together.
 */
export async function CampusShell({ roomy, children }: CampusShellProps) {
  const viewer = await show(requireViewer())
  const [boards, unread, { open: changed }, jar] = await Promise.all([
    boardsOf(viewer),
    unreadOf(viewer),
    show(countOpenChanges(viewer, {})),
    cookies(),
  ])

  return (
    <AppShell
      viewer={{
        nickname: viewer.nickname,
        universityName: viewer.university.name,
        unread,
        changed,
        administrates: canImport(viewer),
      }}
      boards={boards.filter((board) => board.viewer.pinned)}
      roomy={roomy}
      shortcuts={hasShortcuts(jar.get(shortcutsCookie)?.value)}
    >
      {children}
    </AppShell>
  )
}
