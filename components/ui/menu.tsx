'use client'

import { clsx } from 'clsx'
import { lazy, Suspense, useState } from 'react'
import { IconButton } from './icon-button'
import type { IconName } from './icon-shapes'
import type { MenuEntry } from './menu-entry'
import { MenuPlain } from './menu-plain'

const fetchMenu = () => import('./menu-open')
const MenuOpen = lazy(async () => ({ default: (await fetchMenu()).MenuOpen }))

type MenuProps = {
  /** The name of the button: "글 메뉴". */
  label: string
  entries: readonly MenuEntry[]
  icon?: IconName | undefined
  size?: 's' | 'm' | undefined
  className?: string | undefined
}

/** A button that opens a few things to do. The menu itself is fetched when somebody reaches for it. */
export function Menu({ label, entries, icon = 'more', size = 's', className }: MenuProps) {
  const [wanted, setWanted] = useState(false)
  if (entries.length === 0) return null

  const look = { icon, label, size, className: clsx('scripted', className) }
  const trigger = (
    <IconButton
      {...look}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void fetchMenu()}
      onFocus={() => void fetchMenu()}
      onClick={() => setWanted(true)}
    />
  )

  return (
    <>
      {wanted ? (
        <Suspense fallback={trigger}>
          <MenuOpen entries={entries} trigger={<IconButton {...look} />} />
        </Suspense>
      ) : (
        trigger
      )}
      <div className="unscripted">
        <MenuPlain label={label} icon={icon} entries={entries} />
      </div>
    </>
  )
}
