'use server'

import { redirect } from 'next/navigation'
import { forgetSession, requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { leave } from './commands'

export async function leaveAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form)
  const left = await attempt(leave.untrusted(viewer, input), form)
  if (!left.ok) return left.form

  await forgetSession()
  redirect(input.anonymousWritings === 'erase' ? '/goodbye?anonymous=erase' : '/goodbye')
}
