'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { spanText } from '@/lib/core/time'
import { WaitGlyph } from './state-glyph'

type WaitNoticeProps = {
  /** How long from now, in whole seconds, as `Retry-After` says. */
  seconds: number
  /** What one can do then: "올릴 수 있어요". */
  what: string
  /** The rule behind the wait and what is safe. */
  why: ReactNode
}

/** A limit was reached: nine cells fill as the time passes. Spoken once, then when it is over. */
export function WaitNotice({ seconds, what, why }: WaitNoticeProps) {
  const left = useSecondsLeft(seconds)
  const filled = seconds > 0 ? Math.floor(((seconds - left) / seconds) * 9) : 9

  return (
    <section className="grid grid-cols-[64px_1fr] items-center gap-3.5 rounded-panel bg-warn-wash px-4 py-3.5">
      <p role="status" className="sr-only">
        {left > 0 ? `${spanText(seconds)} 뒤에 ${what}.` : `이제 ${what}.`}
      </p>
      <WaitGlyph filled={filled} />
      <div className="leading-[1.45]">
        <b aria-hidden="true" className="block text-18 font-700 tabular-nums">
          {left > 0 ? `${spanText(left)} 뒤에 ${what}` : `이제 ${what}`}
        </b>
        <span className="text-13 text-ink-2">{why}</span>
      </div>
    </section>
  )
}

function useSecondsLeft(seconds: number): number {
  const [left, setLeft] = useState(seconds)

  useEffect(() => {
    const end = performance.now() + seconds * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((end - performance.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)

    return () => clearInterval(timer)
  }, [seconds])

  return left
}
