'use client'

import { useActionState } from 'react'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { addSectionAction } from '@/lib/timetables/actions'

type AddButtonProps = {
  timetableId: string
  sectionId: string
  title: string
  /** Something stands in its place: pressing takes that out. */
  replaces: boolean
}

/** 담기, or 바꾸기 where something is in the way. */
export function AddButton({ timetableId, sectionId, title, replaces }: AddButtonProps) {
  const [state, send] = useActionState(addSectionAction, {})
  const word = replaces ? '바꾸기' : '담기'

  return (
    <form action={send} aria-label={`${title} ${word}`} className="flex-none text-right">
      <HiddenFields fields={{ timetableId, sectionId, ...(replaces ? { replace: 'true' } : {}) }} />
      <SubmitButton tone={replaces ? 'line' : 'soft'} size="s" pending="담는 중">
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
