'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { customOf, handField } from './by-hand'
import { copyTimetable, deleteTimetable, editTimetable, makeTimetable, restoreTimetable } from './commands'
import { addEntry, editEntry, removeEntry } from './entry-commands'
import { restoreEntry } from './undo-commands'

export async function makeTimetableAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const made = await attempt(makeTimetable.untrusted(viewer, { ...formInput(form), ...formKey(form) }), form)
  if (!made.ok) return made.form

  redirect(`/timetables/${made.value.id}`, 'replace')
}

export async function editTimetableAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form)
  const primary = form.has('primary') ? { primary: true } : {}
  const edited = await attempt(editTimetable.untrusted(viewer, { ...input, ...primary }), form)
  // What is sent next says that one has seen what stands there now.
  if (!edited.ok && edited.form.code === 'timetable.stale') refresh()
  if (!edited.ok) return edited.form

  redirect(`/timetables/${edited.value.id}`, 'replace')
}

export async function copyTimetableAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const copied = await attempt(copyTimetable.untrusted(viewer, { ...formInput(form), ...formKey(form) }))
  if (!copied.ok) return copied.form

  redirect(`/timetables/${copied.value.id}`)
}

/** Back to the plans of the semester, where the delete can be undone. */
export async function deleteTimetableAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { semester, ...input } = formInput(form)
  const deleted = await attempt(deleteTimetable.untrusted(viewer, input))
  if (!deleted.ok) return deleted.form

  const query = new URLSearchParams({ semester: String(semester), undo: String(input.timetableId) })
  redirect(`/timetables?${query}`, 'replace')
}

export async function restoreTimetableAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const restored = await attempt(restoreTimetable.untrusted(viewer, formInput(form)))
  if (!restored.ok) return restored.form

  redirect(`/timetables/${restored.value.id}`)
}

/** From the catalogue: one stays where one is. With `replace` it takes the place of what it clashes with. */
export async function addSectionAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const added = await attempt(
    addEntry.untrusted(viewer, { ...formInput(form, { flags: ['replace'] }), ...formKey(form) }),
  )
  if (!added.ok) return added.form

  refresh()
  return {}
}

/** By hand. A clash is told, and sent again with `replace` it is none. */
export async function addByHandAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const fields = formInput(form)
  const added = await attempt(
    addEntry.untrusted(viewer, {
      timetableId: fields.timetableId,
      custom: customOf(fields),
      replace: form.has('replace'),
      ...formKey(form),
    }),
    form,
  )
  if (added.ok) redirect(`/timetables/${added.value.timetableId}`, 'replace')

  const refused = Object.entries(added.form.fields ?? {})
  return {
    ...added.form,
    fields: Object.fromEntries(refused.map(([path, words]) => [handField(path, fields), words])),
  }
}

export async function editEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { colour, ...input } = formInput(form)
  const edited = await attempt(editEntry.untrusted(viewer, { ...input, colour: Number(colour) }), form)
  // What is sent next says that one has seen what stands there now.
  if (!edited.ok && edited.form.code === 'timetable.stale') refresh()
  if (!edited.ok) return edited.form

  redirect(`/timetables/${edited.value.timetableId}`, 'replace')
}

/** What was written by hand, written anew. */
export async function editByHandAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const fields = formInput(form)
  const { timetableId, entryId, version } = fields
  const edited = await attempt(
    editEntry.untrusted(viewer, { timetableId, entryId, version, ...customOf(fields) }),
    form,
  )
  if (edited.ok) redirect(`/timetables/${edited.value.timetableId}`, 'replace')
  // What is sent next says that one has seen what stands there now.
  if (edited.form.code === 'timetable.stale') refresh()

  const refused = Object.entries(edited.form.fields ?? {})
  return {
    ...edited.form,
    fields: Object.fromEntries(refused.map(([path, words]) => [handField(`custom.${path}`, fields), words])),
  }
}

/** Back to the plan, where it can be undone. */
export async function removeEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form)
  const removed = await attempt(removeEntry.untrusted(viewer, input))
  if (!removed.ok) return removed.form

  redirect(`/timetables/${String(input.timetableId)}?undo=${String(input.entryId)}`, 'replace')
}

export async function restoreEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const restored = await attempt(restoreEntry.untrusted(viewer, formInput(form)))
  if (!restored.ok) return restored.form

  redirect(`/timetables/${restored.value.timetableId}`, 'replace')
}
