'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { deletePost, editPost, restorePost, writePost } from './commands'
import { likePost, scrapPost, unlikePost, unscrapPost } from './reaction-commands'

const reading = { flags: ['anonymous', 'question'] }

export async function writePostAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const written = await attempt(
    writePost.untrusted(viewer, { ...formInput(form, reading), ...formKey(form) }),
    form,
  )
  if (!written.ok) return written.form

  redirect(`/posts/${written.value.id}`, 'replace')
}

export async function editPostAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const edited = await attempt(editPost.untrusted(viewer, formInput(form)), form)
  if (!edited.ok) return edited.form

  redirect(`/posts/${edited.value.id}`, 'replace')
}

/** Back to the board, where the delete can be undone. */
export async function deletePostAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { board, ...input } = formInput(form)
  const deleted = await attempt(deletePost.untrusted(viewer, input))
  if (!deleted.ok) return deleted.form

  redirect(`/boards/${encodeURIComponent(String(board))}?undo=${String(input.postId)}`, 'replace')
}

export async function restorePostAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form)
  const restored = await attempt(restorePost.untrusted(viewer, input))
  if (!restored.ok) return restored.form

  redirect(`/posts/${restored.value.id}`)
}

/** Gives a 공감, or takes it back when the form says `on`. */
export async function likePostAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { on, ...input } = formInput(form)
  const done = await attempt((on === 'true' ? unlikePost : likePost).untrusted(viewer, input))
  if (!done.ok) return done.form

  refresh()
  return {}
}

/** Keeps the post, or lets it go when the form says `on`. */
export async function scrapPostAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { on, ...input } = formInput(form)
  const done = await attempt((on === 'true' ? unscrapPost : scrapPost).untrusted(viewer, input))
  if (!done.ok) return done.form

  refresh()
  return {}
}
