'use server'

import { refresh } from 'next/cache'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { capCredits, fillEnrolment, moveChoice, tickChoice } from './commands'

export async function moveChoiceAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(moveChoice.untrusted(viewer, formInput(form, { optional: ['behind'] })))
  if (!done.ok) return done.form

  refresh()
  return {}
}

export async function fillEnrolmentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(fillEnrolment.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  refresh()
  return {}
}

export async function capCreditsAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { creditCap, ...input } = formInput(form)
  const done = await attempt(capCredits.untrusted(viewer, { ...input, creditCap: Number(creditCap) }), form)
  if (!done.ok) return done.form

  refresh()
  return {}
}

export async function tickChoiceAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(tickChoice.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  refresh()
  return {}
}
