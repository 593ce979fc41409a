'use client'

import { useEffect, useState } from 'react'
import { StatePage } from '@/components/ui/state-page'
import { readTheme, themeCookie } from '@/lib/core/theme'
import type { KeptWeek as Week } from '@/lib/timetables/kept'
import { seenText } from '@/lib/timetables/kept-text'
import { keptWeek } from './kept-place'
import { KeptWeek } from './kept-week'
import { OfflineBar } from './offline-bar'
import { OfflineTabs } from './offline-tabs'
import { isKeptPage } from './places'

/** Where one wanted to go, and what the device knows; `null` until it was looked at. */
type Found = { path: string; week: Week | null }

/** Stands in for every page while there is no connection: the timetable is shown as it was last seen. */
export function OfflineScreen() {
  const [found, setFound] = useState<Found | null>(null)

  useEffect(() => {
    wearChosenLook()
    void look().then(setFound)
    const again = () => void reachable().then((isThere) => isThere && window.location.reload())
    window.addEventListener('online', again)

    return () => window.removeEventListener('online', again)
  }, [])

  const week = found?.week ?? null
  const isHere = found !== null && (isKeptPage(found.path) || found.path === '/offline')

  return (
    <>
      <OfflineBar text={week ? `오프라인이에요. ${seenText(week, new Date())}` : '오프라인이에요.'} />
      <OfflineTabs path={found?.path ?? ''} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-page px-gutter pb-[calc(var(--tabs)+var(--safe)+24px)] outline-none wide:pb-16"
      >
        {found && week && isHere && <KeptWeek week={week} withDay={!found.path.startsWith('/timetables')} />}
        {found && !(week && isHere) && (
          <StatePage
            kind="missing"
            title="연결되면 볼 수 있어요"
            text={
              week
                ? '이 화면은 기기에 남겨 두지 않아요. 시간표는 연결되지 않아도 볼 수 있어요.'
                : '지금은 인터넷에 연결되지 않았어요. 시간표는 한 번 열어 두면 연결 없이도 볼 수 있어요.'
            }
            action={
              week && (
                <a
                  href="/timetables"
                  className="inline-flex min-h-11 items-center rounded-ctl bg-wash px-4 text-15 font-600 text-primary"
                >
                  시간표 보기
                </a>
              )
            }
          />
        )}
      </main>
    </>
  )
}

/** A network that is there may lead nowhere; and to load again would stop one who is on the way to another page. */
async function reachable(): Promise<boolean> {
  const answer = await fetch('/readyz', { cache: 'no-store' }).catch(() => null)
  return answer?.ok ?? false
}

async function look(): Promise<Found> {
  const path = window.location.pathname
  const week = 'caches' in globalThis ? await keptWeek().catch(() => null) : null

  return { path, week }
}

/** The page was fetched as nobody: the look that was chosen on this device is in a cookie. */
function wearChosenLook() {
  const [, value] = new RegExp(`(?:^|; )${themeCookie}=(\\w+)`).exec(document.cookie) ?? []
  const theme = readTheme(value)
  if (theme) document.documentElement.dataset.theme = theme
}
