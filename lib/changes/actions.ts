'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { answerChange } from './commands'
import { takeAnswerBack } from './undo-commands'

/** Back to what still waits for an answer, where this one can be taken back. */
export async function answerChangeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form, { flags: ['replace'], optional: ['sectionId'] })
  const answered = await attempt(answerChange.untrusted(viewer, input))
  // What another tab or the list itself did is shown before one answers again.
  if (!answered.ok && answered.form.code?.startsWith('change.')) refresh()
  if (!answered.ok) return answered.form

  const done = new URLSearchParams({ undo: String(input.entryId), answer: String(input.answer) })
  redirect(`/timetables/${answered.value.id}/changes?${done}`, 'replace')
}

export async function takeAnswerBackAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const back = await attempt(takeAnswerBack.untrusted(viewer, formInput(form)))
  if (!back.ok) return back.form

  redirect(`/timetables/${back.value.id}/changes`, 'replace')
}
