'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { cancelImport, commitImport, mapImport, rollBackImport } from './commands'
import { profileOf } from './profile-form'
import { startImport } from './start-commands'

export async function startImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = { file: form.get('file'), semester: form.get('semester'), ...formKey(form) }
  const started = await attempt(startImport.untrusted(viewer, input), form)
  if (!started.ok) return started.form

  redirect(`/admin/catalogue/${started.value.id}`)
}

export async function mapImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = { importId: form.get('importId'), keep: form.has('keep'), ...profileOf(form) }
  const mapped = await attempt(mapImport.untrusted(viewer, input), form)
  if (!mapped.ok) return mapped.form

  refresh()
  return {}
}

export async function commitImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const committed = await attempt(commitImport.untrusted(viewer, { importId: form.get('importId') }))
  if (!committed.ok) return committed.form

  refresh()
  return {}
}

export async function cancelImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const cancelled = await attempt(cancelImport.untrusted(viewer, { importId: form.get('importId') }))
  if (!cancelled.ok) return cancelled.form

  redirect('/admin/catalogue')
}

export async function rollBackImportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const rolledBack = await attempt(rollBackImport.untrusted(viewer, { importId: form.get('importId') }))
  if (!rolledBack.ok) return rolledBack.form

  refresh()
  return {}
}
