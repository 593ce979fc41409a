'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { closeBoard, editBoard, openBoard, orderPins, pinBoard, unpinBoard } from './commands'

export async function openBoardAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form, { flags: ['titled', 'questions'], optional: ['slug'] })
  const opened = await attempt(openBoard.untrusted(viewer, { ...input, ...formKey(form) }), form)
  if (!opened.ok) return opened.form

  redirect(`/boards/${opened.value.slug}`)
}

export async function editBoardAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const edited = await attempt(editBoard.untrusted(viewer, formInput(form, { optional: ['owner'] })), form)
  if (!edited.ok) return edited.form

  redirect(`/boards/${edited.value.slug}`)
}

/** Puts one of the board's posts on top, or takes it down when the form names none. */
export async function setNoticeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { notice, ...input } = formInput(form)
  const edited = await attempt(editBoard.untrusted(viewer, { ...input, notice: notice || null }))
  if (!edited.ok) return edited.form

  redirect(`/boards/${edited.value.slug}`)
}

export async function closeBoardAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form)
  const closed = await attempt(closeBoard.untrusted(viewer, input))
  if (!closed.ok) return closed.form

  redirect('/boards')
}

/** Pins the board, or lets it go when the form says `on`. */
export async function pinBoardAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { on, ...input } = formInput(form)
  const done = await attempt((on === 'true' ? unpinBoard : pinBoard).untrusted(viewer, input))
  if (!done.ok) return done.form

  refresh()
  return {}
}

export async function orderPinsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(orderPins.untrusted(viewer, { slugs: form.getAll('slug') }))
  if (!done.ok) return done.form

  refresh()
  return {}
}
