'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { addTaken, fillGrades, setGoal, writeGrades } from './commands'
import { inputOf } from './draft'
import { draftsIn, rowField } from './row-fields'

/** The whole sheet from a page without scripts. A pressed × leaves its row out; pressed 불러오기 adds what the timetable has. */
export async function writeGradesAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { semester, version, without, fill, ...fields } = formInput(form)
  const drafts = draftsIn(fields).filter((_, place) => String(place) !== without)
  const rows = drafts.flatMap((draft) =>
    inputOf([draft]).map((row) => ({
      ...row,
      credits: draft.credits.trim() === '' ? null : Number(draft.credits),
      sectionId: draft.sectionId,
    })),
  )
  const written = await attempt(writeGrades.untrusted(viewer, { semester, version, rows }), form)
  if (!written.ok) return { ...written.form, fields: atFields(written.form.fields ?? {}) }
  const filled = fill ? await attempt(fillGrades.untrusted(viewer, { semester })) : written
  if (!filled.ok) return filled.form

  redirect(`/grades?semester=${String(semester)}`, 'replace')
}

/** `rows.1.grade` is told at the field of that row. */
function atFields(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, words]) => {
      const [, place, column] = /^rows\.(\d+)\.(title|credits|grade)$/.exec(path) ?? []
      return [place && column ? rowField(column as 'title', Number(place)) : path, words]
    }),
  )
}

export async function setGoalAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { credits, average } = formInput(form)
  const wished = String(average ?? '').trim()
  const set = await attempt(
    setGoal.untrusted(viewer, { credits: Number(credits), average: wished === '' ? null : Number(wished) }),
    form,
  )
  if (!set.ok) return set.form

  refresh()
  return {}
}

/** A course that no timetable has, written into the sheet of its semester. */
export async function addTakenAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { credits, ...input } = formInput(form, { flags: ['major'] })
  const added = await attempt(addTaken.untrusted(viewer, { ...input, credits: Number(credits) }), form)
  if (!added.ok) return added.form

  redirect('/me/courses', 'replace')
}
