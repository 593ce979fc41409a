'use client'

import { type FormEvent, useActionState } from 'react'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { addSectionAction } from '@/lib/timetables/actions'

type AddButtonProps = {
  fields: Readonly<Record<string, string>>
  title: string
  /** Something stands in its place: pressing takes that out. */
  replaces: boolean
  /** The one filled button of the view. */
  isFirst: boolean
  onAdd: () => void
}

/** 담기, or 바꾸기 where something is in the way: at once, and without scripts as a form. */
export function AddButton({ fields, title, replaces, isFirst, onAdd }: AddButtonProps) {
  const [state, send] = useActionState(addSectionAction, {})
  const word = replaces ? '바꾸기' : '담기'
  const add = (event: FormEvent) => {
    event.preventDefault()
    onAdd()
  }

  return (
    <form action={send} onSubmit={add} aria-label={`${title} ${word}`} className="text-right">
      <HiddenFields fields={{ ...fields, ...(replaces ? { replace: 'true' } : {}) }} />
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
