'use client'

import { type FormEvent, useActionState } from 'react'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { addSectionAction } from '@/lib/timetables/actions'

type AddButtonProps = {
  timetableId: string
  sectionId: string
  title: string
  /** Something stands in its place: pressing takes that out. */
  replaces: boolean
  /** The one filled button of the view. */
  isFirst?: boolean
  /** Instead of the form, where there is something to do it at once. */
  onAdd?: (() => void) | undefined
}

/** 담기, or 바꾸기 where something is in the way: at once, and without scripts as a form. */
export function AddButton({
  timetableId,
  sectionId,
  title,
  replaces,
  isFirst = false,
  onAdd,
}: AddButtonProps) {
  const [state, send] = useActionState(addSectionAction, {})
  const word = replaces ? '바꾸기' : '담기'
  const add = (event: FormEvent) => {
    if (!onAdd) return
    event.preventDefault()
    onAdd()
  }

  return (
    <form action={send} onSubmit={add} aria-label={`${title} ${word}`} className="text-right">
      <HiddenFields fields={{ timetableId, sectionId, ...(replaces ? { replace: 'true' } : {}) }} />
      <SubmitButton tone={replaces ? 'line' : isFirst ? 'go' : 'soft'} size="s" pending="담는 중">
        {word}
      </SubmitButton>
      {state.message && (
        <p role="alert" className="mt-1 max-w-[22ch] text-12 text-danger">
          {state.message}
        </p>
      )}
    </form>
  )
}
