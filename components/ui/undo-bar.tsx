'use client'

import type { FormAction } from './form-action'
import { HiddenFields } from './hidden-fields'
import { useFormAction } from './use-form-action'

type UndoBarProps = {
  /** What was done: "글을 지웠어요". */
  text: string
  /** The server action that takes it back; it gets `fields`. */
  action: FormAction
  fields: Readonly<Record<string, string>>
  label?: string | undefined
}

/** The toast of a page one was just sent to. Its button is a form drawn by the server, so it needs no scripts. */
export function UndoBar({ text, action, fields, label = '되돌리기' }: UndoBarProps) {
  const [state, send, pending] = useFormAction(action)

  return (
    <div role="status" className="toast-place">
      <form action={send} className="toast-bar">
        <HiddenFields fields={fields} />
        <span>{state.message ?? text}</span>
        {!state.message && (
          <button
            type="submit"
            aria-disabled={pending || undefined}
            onClick={(event) => pending && event.preventDefault()}
            className="toast-action"
          >
            {label}
          </button>
        )}
      </form>
    </div>
  )
}
