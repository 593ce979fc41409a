'use server'

import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { takeTimetable } from './commands'

/** To the plan that a result became. */
export async function takeTimetableAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { sections, ...input } = formInput(form, { optional: ['plan'] })
  const taken = await attempt(
    takeTimetable.untrusted(viewer, { ...input, sections: String(sections).split(','), ...formKey(form) }),
  )
  if (!taken.ok) return taken.form

  redirect(`/timetables/${taken.value.id}`)
}
