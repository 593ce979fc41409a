'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { updateMe } from '@/lib/accounts/profile-commands'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { typed } from '@/lib/core/typed'
import { editPack, makePack, removePack, restorePack } from './pack-commands'
import { checkPack } from './pack-queries'
import type { PackReading } from './pack-text'

/** Of whom it is asked: kept in one's profile. */
export async function chooseProgrammeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { department, entryYear } = formInput(form)
  const chosen = await attempt(updateMe.untrusted(viewer, { department, entryYear: Number(entryYear) }), form)
  if (!chosen.ok) return chosen.form

  redirect('/graduation', 'replace')
}

/** What the text says, and what is to be mended in it. */
export type PackState = FormState & { reading?: PackReading }

/** The form's button says how far one goes: to look, or to save. The text comes back as it was sent. */
export async function writePackAction(_previous: PackState, form: FormData): Promise<PackState> {
  const viewer = await show(requireViewer())
  const { text, step, packId, version } = formInput(form)
  const values = typed(form)
  const reading = await show(checkPack.untrusted(viewer, { text }))
  const { rules, problems } = reading
  if (step !== 'save') return { values, reading }
  if (problems.length > 0) return { values, reading, message: '고칠 곳이 있어서 저장하지 않았어요.' }

  const written = await attempt(
    packId === undefined
      ? makePack.untrusted(viewer, { rules, ...formKey(form) })
      : editPack.untrusted(viewer, { packId, version, rules }),
  )
  // What is sent next says that one has seen what stands there now.
  if (!written.ok && written.form.code === 'graduation.stale') refresh()
  if (!written.ok) return { ...written.form, values, reading }

  redirect(`/admin/graduation/${written.value.id}?saved=1`, 'replace')
}

export async function removePackAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form)
  const removed = await attempt(removePack.untrusted(viewer, input))
  if (!removed.ok) return removed.form

  redirect(`/admin/graduation?undo=${input.packId}`, 'replace')
}

export async function restorePackAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const restored = await attempt(restorePack.untrusted(viewer, formInput(form)))
  if (!restored.ok) return restored.form

  redirect(`/admin/graduation/${restored.value.id}`, 'replace')
}
