'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { deleteNote, editNote, restoreNote, writeNote } from './exam-commands'
import { unvoteNote, voteForNote } from './vote-commands'

/** `taught` names offering and semester together. */
export async function writeNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { taught, ...words } = wordsIn(form)
  const [offering, semester] = String(taught ?? '').split(' ')
  const written = await attempt(
    writeNote.untrusted(viewer, { ...words, offering, semester, ...formKey(form) }),
    form,
  )
  if (!written.ok) return blamingFields(written.form)

  const { id, course } = written.value
  redirect(`/courses/${course.id}/exams#note-${id}`, 'replace')
}

export async function editNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const edited = await attempt(editNote.untrusted(viewer, wordsIn(form)), form)
  if (!edited.ok && edited.form.code === 'exam_note.stale') refresh()
  if (!edited.ok) return blamingFields(edited.form)

  const { id, course } = edited.value
  redirect(`/courses/${course.id}/exams#note-${id}`, 'replace')
}

/** Kinds of questions are parted by commas, examples by lines. */
function wordsIn(form: FormData): Record<string, unknown> {
  const { questions, examples, ...words } = formInput(form)

  return { ...words, questions: partsOf(questions, ','), examples: partsOf(examples, '\n') }
}

function partsOf(value: unknown, between: string): string[] {
  return String(value ?? '')
    .split(between)
    .map((part) => part.trim())
    .filter(Boolean)
}

/** What is wrong with one part is said beside the field that holds them all. */
function blamingFields(state: FormState): FormState {
  const fields: Record<string, string> = {}
  for (const [path, sentence] of Object.entries(state.fields ?? {})) {
    const [name = ''] = path.split('.')
    fields[name === 'offering' || name === 'semester' ? 'taught' : name] ??= sentence
  }
  return { ...state, fields }
}

/** Back to the notes, where the delete can be undone. */
export async function deleteNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { courseId, ...input } = formInput(form)
  const deleted = await attempt(deleteNote.untrusted(viewer, input))
  if (!deleted.ok) return deleted.form

  redirect(`/courses/${encodeURIComponent(String(courseId))}/exams?undo=${String(input.noteId)}`, 'replace')
}

export async function restoreNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const restored = await attempt(restoreNote.untrusted(viewer, formInput(form)))
  if (!restored.ok) return restored.form

  const { id, course } = restored.value
  redirect(`/courses/${course.id}/exams#note-${id}`, 'replace')
}

/** 도움돼요, or takes it back when the form says `on`. */
export async function voteForNoteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { on, ...input } = formInput(form)
  const done = await attempt((on === 'true' ? unvoteNote : voteForNote).untrusted(viewer, input))
  if (!done.ok) return done.form

  refresh()
  return {}
}
