'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { forgetSession, keepDevice, keepSignedIn, requireGuest, requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { returnPath, signInPath } from '@/lib/core/return-path'
import { show } from '@/lib/core/show'
import { register } from './commands'
import { endOtherSessions, endSession, signIn, signOut } from './session-commands'

export async function signInAction(_previous: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest()
  const { keep, to, ...claim } = formInput(form, { flags: ['keep'] })
  const entered = await attempt(signIn.untrusted(guest, claim), form)
  if (!entered.ok) {
    if (guest.newDevice) await keepDevice(guest.newDevice)
    return entered.form
  }

  await keepDevice(entered.value.device)
  await keepSignedIn(entered.value.sid, { long: keep === true })
  redirect(returnPath(to) ?? '/', 'replace')
}

/** Registers and signs in at once. */
export async function registerAction(_previous: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest()
  const { to, ...input } = formInput(form, { flags: ['agreed'], optional: ['email', 'idempotencyKey'] })
  const registered = await attempt(register.untrusted(guest, { ...input, ...formKey(form) }), form)
  if (!registered.ok) return registered.form

  const { university, loginId, password } = input
  const entered = await attempt(signIn.untrusted(guest, { university, loginId, password }), form)
  if (!entered.ok) redirect(signInPath(to))

  await keepDevice(entered.value.device)
  await keepSignedIn(entered.value.sid, { long: true })
  redirect(registered.value.verified ? (returnPath(to) ?? '/') : '/verify', 'replace')
}

export async function signOutAction(_previous: FormState, _form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  await signOut(viewer, {})
  await forgetSession()
  redirect('/')
}

export async function endSessionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const ended = await attempt(endSession.untrusted(viewer, formInput(form)))
  if (!ended.ok) return ended.form

  refresh()
  return {}
}

export async function endOtherSessionsAction(_previous: FormState, _form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  await endOtherSessions(viewer, {})
  refresh()
  return {}
}
