'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { BottomTabs } from './bottom-tabs'
import type { ShellBoard, ShellViewer } from './shell-views'
import { Shortcuts } from './shortcuts'
import { SideNav } from './side-nav'
import { SkipLink } from './skip-link'
import { TopBar } from './top-bar'

type AppShellProps = {
  viewer: ShellViewer
  /** Pinned boards, in the student's order. */
  boards: readonly ShellBoard[]
  /** Single keys do something. */
  shortcuts: boolean
  /** Leave the side column out: tools want the whole width. */
  roomy?: boolean | undefined
  /** A page: usually a bar (`HomeBar` or `PageBar`) and `Columns`. */
  children: ReactNode
}

/**
 * Everything around a signed-in page: header, side column from 1,100 px, tabs on a phone. Drawn by the
 * browser's own code, so that what is the same on every page does not travel with each.
 */
export function AppShell({ viewer, boards, shortcuts, roomy = false, children }: AppShellProps) {
  return (
    <>
      <SkipLink />
      <TopBar viewer={viewer} />
      <div
        className={clsx(
          'mx-auto max-w-page px-gutter',
          !roomy && 'desk:grid desk:grid-cols-[196px_minmax(0,1fr)] desk:gap-12',
        )}
      >
        {!roomy && <SideNav viewer={viewer} boards={boards} />}
        <main
          id="main"
          tabIndex={-1}
          className="pb-[calc(var(--tabs)+var(--safe)+24px)] outline-none wide:pt-8 wide:pb-16"
        >
          {children}
        </main>
      </div>
      <BottomTabs changed={viewer.changed} />
      {shortcuts && <Shortcuts />}
    </>
  )
}
