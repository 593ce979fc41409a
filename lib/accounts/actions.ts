'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireGuest, requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput } from '@/lib/core/form'
import { shortcutsCookie, shortcutsOff } from '@/lib/core/shortcuts'
import { show } from '@/lib/core/show'
import { readTheme, themeCookie } from '@/lib/core/theme'

import { changePassword, requestPasswordReset, resetPassword } from './password-commands'
import { updateMe } from './profile-commands'
import { confirmVerificationCode, sendVerificationCode } from './verification-commands'

/** Nickname, e-mail, department and year of entry: what is left blank is emptied. */
export async function updateProfileAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { nickname, email, currentPassword, department, entryYear } = formInput(form)
  const input = {
    nickname,
    email: email || null,
    currentPassword: currentPassword || undefined,
    department: department || null,
    entryYear: entryYear ? Number(entryYear) : null,
  }
  const updated = await attempt(updateMe.untrusted(viewer, input), form)
  if (!updated.ok) return updated.form

  redirect('/settings?saved=profile')
}

export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const changed = await attempt(changePassword.untrusted(viewer, formInput(form)), form)
  if (!changed.ok) return changed.form

  redirect('/settings?saved=password')
}

/** Leads to the same page whether there is such an account or not. */
export async function requestResetAction(_previous: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest()
  const asked = await attempt(requestPasswordReset.untrusted(guest, formInput(form)), form)
  if (!asked.ok) return asked.form

  redirect('/password?sent=1')
}

export async function resetPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const guest = await requireGuest()
  const set = await attempt(resetPassword.untrusted(guest, formInput(form)), form)
  if (!set.ok) return set.form

  redirect('/login?reset=1')
}

export async function sendCodeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const sent = await attempt(sendVerificationCode.untrusted(viewer, formInput(form)), form)
  if (!sent.ok) return sent.form

  redirect('/verify?sent=1')
}

export async function confirmCodeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const confirmed = await attempt(confirmVerificationCode.untrusted(viewer, formInput(form)), form)
  if (!confirmed.ok) return confirmed.form

  redirect('/')
}

const kept = { path: '/', sameSite: 'lax', maxAge: 400 * 86_400 } as const

/** Light, dark, or as the system says; shortcuts or none. Both belong to the browser, not to the account. */
export async function chooseLookAction(_previous: FormState, form: FormData): Promise<FormState> {
  await show(requireViewer())
  const theme = readTheme(String(form.get('theme')))
  const jar = await cookies()
  if (theme) jar.set(themeCookie, theme, kept)
  else jar.delete(themeCookie)
  if (form.has('shortcuts')) jar.delete(shortcutsCookie)
  else jar.set(shortcutsCookie, shortcutsOff, kept)

  redirect('/settings?saved=look')
}
