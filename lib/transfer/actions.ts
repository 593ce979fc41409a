'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { type Packed, pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import { typed } from '@/lib/core/typed'
import { choicesOf } from './choice-fields'
import { lookAtTimetable, takeInTimetable } from './commands'
import { textOfFile } from './file-text'
import type { TransferPreview } from './schema'

/** With `look` there is something to look at; without it there is a text to be given. Forms carry it back as it came. */
export type TransferState = FormState & { look?: Packed<TransferPreview> }

/** The form's button says how far one goes: to look, to save, or back to another file. */
export async function importTimetableAction(
  _previous: TransferState,
  form: FormData,
): Promise<TransferState> {
  const viewer = await show(requireViewer())
  const file = form.get('file')
  const read = file instanceof File && file.size > 0 ? await attempt(textOfFile(file), form) : null
  if (read && !read.ok) return read.form

  const fields = formInput(form, { optional: ['semester', 'name', 'format'] })
  const text = read?.value ?? fields.text
  const { semester, name, format, step } = fields
  const values = { ...typed(form), text: String(text ?? '') }
  if (step === 'other') return { values }

  const input = { semester, format, text, choices: choicesOf(form) }
  if (step === 'save') {
    const saved = await attempt(takeInTimetable.untrusted(viewer, { ...input, name, ...formKey(form) }))
    if (saved.ok) redirect(`/timetables/${saved.value.id}`, 'replace')

    const again = await attempt(lookAtTimetable.untrusted(viewer, input))
    return { ...saved.form, values, ...(again.ok ? { look: pack(again.value) } : {}) }
  }
  const looked = await attempt(lookAtTimetable.untrusted(viewer, input))
  return looked.ok ? { values, look: pack(looked.value) } : { ...looked.form, values }
}
