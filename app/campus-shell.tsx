import { cookies } from 'next/headers'
import { cache, type ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import type { Viewer } from '@/lib/auth/viewer'
import { listBoards } from '@/lib/boards/queries'
import { hasShortcuts, shortcutsCookie } from '@/lib/core/shortcuts'
import { show } from '@/lib/core/show'
import { countUnread } from '@/lib/inbox/queries'

/** The boards of this request, asked for once: the shell and the page below it both want them. */
export const boardsOf = cache(async (viewer: Viewer) => (await show(listBoards(viewer, {}))).items)

/** The shell around every page of a signed-in member. */
export async function CampusShell({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const [boards, { unread }, jar] = await Promise.all([
    boardsOf(viewer),
    show(countUnread(viewer, {})),
    cookies(),
  ])

  return (
    <AppShell
      viewer={{ nickname: viewer.nickname, universityName: viewer.university.name, unread }}
      boards={boards.filter((board) => board.viewer.pinned)}
      shortcuts={hasShortcuts(jar.get(shortcutsCookie)?.value)}
    >
      {children}
    </AppShell>
  )
}
