'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { deleteReview, editReview, restoreReview, writeReview } from './commands'
import { unvoteReview, voteForReview } from './vote-commands'

/** What a form of radio buttons sends, with its numbers as numbers. */
function answersIn(form: FormData): Record<string, unknown> {
  const input = formInput(form)
  const numbers = ['stars', 'exams'].filter((name) => name in input)

  return { ...input, ...Object.fromEntries(numbers.map((name) => [name, Number(input[name])])) }
}

/** `taught` names offering and semester together: one choice for whoever writes. */
export async function writeReviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { taught, ...answers } = answersIn(form)
  const [offering, semester] = String(taught ?? '').split(' ')
  const input = { ...answers, offering, semester, ...formKey(form) }
  const written = await attempt(writeReview.untrusted(viewer, input), form)
  if (!written.ok) return blamingTaught(written.form)

  const { id, course } = written.value
  redirect(`/courses/${course.id}#review-${id}`, 'replace')
}

function blamingTaught(state: FormState): FormState {
  const { offering, semester, ...fields } = state.fields ?? {}
  const taught = offering ?? semester

  return { ...state, fields: taught ? { taught, ...fields } : fields }
}

export async function editReviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const edited = await attempt(editReview.untrusted(viewer, answersIn(form)), form)
  if (!edited.ok && edited.form.code === 'review.stale') refresh()
  if (!edited.ok) return edited.form

  const { id, course } = edited.value
  redirect(`/courses/${course.id}#review-${id}`, 'replace')
}

/** Back to the course, where the delete can be undone. */
export async function deleteReviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { courseId, ...input } = formInput(form)
  const deleted = await attempt(deleteReview.untrusted(viewer, input))
  if (!deleted.ok) return deleted.form

  redirect(`/courses/${encodeURIComponent(String(courseId))}?undo=${String(input.reviewId)}`, 'replace')
}

export async function restoreReviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const restored = await attempt(restoreReview.untrusted(viewer, formInput(form)))
  if (!restored.ok) return restored.form

  const { id, course } = restored.value
  redirect(`/courses/${course.id}#review-${id}`, 'replace')
}

/** 도움돼요, or takes it back when the form says `on`. */
export async function voteForReviewAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { on, ...input } = formInput(form)
  const done = await attempt((on === 'true' ? unvoteReview : voteForReview).untrusted(viewer, input))
  if (!done.ok) return done.form

  refresh()
  return {}
}
