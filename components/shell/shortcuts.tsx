'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { pressedLetter } from '@/components/ui/pressed-letter'
import { ShortcutKeys } from './shortcut-keys'

const places: Record<string, string> = { h: '/', b: '/boards', t: '/timetables', c: '/courses' }
const steps: Record<string, number> = { j: 1, k: -1 }
const patience = 1_000

/**
 * Single keys: `g` and a place, `j` `k` between what carries `data-row`, `?` for the list. Any other letter
 * presses the visible element that claims it with `data-key`.
 */
export function Shortcuts() {
  const router = useRouter()
  const [asked, setAsked] = useState(0)

  useEffect(() => {
    let awaitedUntil = 0
    const press = (event: KeyboardEvent) => {
      if (isTakenElsewhere(event)) return
      const letter = signOf(event)
      const place = event.timeStamp < awaitedUntil ? places[letter] : undefined
      awaitedUntil = letter === 'g' ? event.timeStamp + patience : 0

      if (place) router.push(place)
      else if (letter === '?') setAsked((times) => times + 1)
      else if (letter in steps) step(steps[letter] ?? 0)
      else if (!event.repeat)
        shown('[data-key]')
          .find((one) => one.dataset.key === letter)
          ?.click()
    }
    document.addEventListener('keydown', press)

    return () => document.removeEventListener('keydown', press)
  }, [router])

  return asked > 0 && <ShortcutSheet asked={asked} />
}

function isTakenElsewhere({ target, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (isComposing || ctrlKey || metaKey || altKey) return true
  if (document.querySelector('dialog[open]')) return true

  return target instanceof Element && target.closest('input, textarea, select, [role="menu"]') !== null
}

function signOf(event: KeyboardEvent): string {
  const isQuestion = event.key === '?' || (event.shiftKey && event.code === 'Slash')

  return isQuestion ? '?' : pressedLetter(event)
}

function step(by: number) {
  const rows = shown('[data-row]')
  const here = rows.indexOf(document.activeElement as HTMLElement)
  rows[here < 0 ? 0 : here + by]?.focus()
}

function shown(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (one) => one.getClientRects().length > 0,
  )
}

/** Not drawn before somebody asks for it, and opened anew each time. */
function ShortcutSheet({ asked }: { asked: number }) {
  const list = useRef<HTMLDialogElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for
  useEffect(() => list.current?.showModal(), [asked])

  return (
    <dialog
      ref={list}
      aria-labelledby="shortcuts-title"
      className="mx-auto mt-auto w-full max-w-none rounded-t-sheet bg-sheet px-gutter pt-5 pb-[calc(var(--safe)+20px)] text-ink shadow-dialog backdrop:bg-veil wide:mb-auto wide:w-[480px] wide:rounded-panel"
    >
      <h2 id="shortcuts-title" className="pb-2 text-16 font-650">
        단축키
      </h2>
      <ShortcutKeys />
      <form method="dialog" className="flex items-center justify-between gap-3 pt-4">
        <Link
          href="/settings/look"
          prefetch={false}
          onClick={() => list.current?.close()}
          className="inline-flex min-h-11 items-center text-14 text-ink-2 underline underline-offset-3"
        >
          설정에서 끄기
        </Link>
        <Button type="submit">닫기</Button>
      </form>
    </dialog>
  )
}
