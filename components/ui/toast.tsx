'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

type Toast = {
  text: string
  /** The one thing to do about it: 되돌리기. */
  action?: { label: string; run: () => void | Promise<void> } | undefined
}

const lasting = 6_000
let current: (Toast & { key: number }) | null = null
let count = 0
const listeners = new Set<() => void>()

/** Says one sentence above the tabs for 6 s; a new one takes the place of the old. */
export function toast(words: Toast): void {
  count += 1
  put({ ...words, key: count })
}

function put(next: typeof current): void {
  current = next
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)

  return () => listeners.delete(listener)
}

/** Where toasts appear. Once per page, in the root layout, so that screen readers know the place beforehand. */
export function ToastPlace() {
  const shown = useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  )

  return (
    <div role="status" className="toast-place">
      {shown && <ToastBar key={shown.key} text={shown.text} action={shown.action} />}
    </div>
  )
}

/** Its clock stands still while it is touched, hovered or focused. */
function ToastBar({ text, action }: Toast) {
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => put(null), lasting)

    return () => clearTimeout(timer)
  }, [held])

  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing here is a form, so no fieldset.
    <div
      role="group"
      className="toast-bar rise"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      {action && (
        <button
          type="button"
          className="toast-action"
          onClick={() => {
            put(null)
            void action.run()
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  )
}
