'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { type ImportStatus, isMoving } from '@/lib/imports/import-status'

type Progress = { done: number; total: number }

type ImportProgressProps = {
  importId: string
  /** 파일을 읽고 있어요 */
  words: string
  progress: Progress
}

/** How far a moving import is: live where scripts run, else the page opens itself anew every two seconds. */
export function ImportProgress({ importId, words, progress }: ImportProgressProps) {
  const { done, total } = useFollowed(importId, progress)
  const share = total > 0 ? Math.floor((done / total) * 100) : null

  return (
    <div className="max-w-[460px] flex-1">
      <p className="flex justify-between gap-3 pb-1.5 text-13">
        <span role="status">{words}</span>
        {total > 0 && (
          <span className="text-ink-3 tabular-nums">
            {done.toLocaleString('ko-KR')} / {total.toLocaleString('ko-KR')}
          </span>
        )}
      </p>
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share ?? undefined}
        className="h-1.5 overflow-hidden rounded-bar bg-sunken"
      >
        <i
          className="block h-full rounded-bar bg-primary transition-[width] duration-calm"
          style={{ width: `${share ?? 8}%` }}
        />
      </div>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
    </div>
  )
}

/** The newest progress; the page is drawn anew once the import stands still. */
function useFollowed(importId: string, first: Progress): Progress {
  const router = useRouter()
  const [progress, setProgress] = useState(first)

  useEffect(() => {
    const events = new EventSource(`/api/v1/admin/catalogue/imports/${importId}/events`)
    events.onmessage = ({ data }) => {
      const seen: { status: ImportStatus; progress: Progress } = JSON.parse(data)
      setProgress(seen.progress)
      if (isMoving(seen.status)) return

      events.close()
      router.refresh()
    }
    // A connection that was refused for good is not tried again by itself.
    const looking = setInterval(() => events.readyState === EventSource.CLOSED && router.refresh(), 3000)

    return () => {
      clearInterval(looking)
      events.close()
    }
  }, [importId, router])

  return progress
}
