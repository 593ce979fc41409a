'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { deleteComment, restoreComment, writeComment } from './commands'
import { likeComment, unlikeComment } from './reaction-commands'

/** Comes back to the thread at the new comment. */
export async function writeCommentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form, { flags: ['anonymous'], optional: ['parentId'] })
  const written = await attempt(writeComment.untrusted(viewer, { ...input, ...formKey(form) }), form)
  if (!written.ok) return written.form

  redirect(`/posts/${written.value.postId}?at=${written.value.id}#comment-${written.value.id}`, 'replace')
}

export async function deleteCommentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { postId, ...input } = formInput(form)
  const deleted = await attempt(deleteComment.untrusted(viewer, input))
  if (!deleted.ok) return deleted.form

  redirect(`/posts/${encodeURIComponent(String(postId))}?undo=${String(input.commentId)}`, 'replace')
}

export async function restoreCommentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { postId, ...input } = formInput(form)
  const restored = await attempt(restoreComment.untrusted(viewer, input))
  if (!restored.ok) return restored.form

  redirect(`/posts/${restored.value.postId}#comment-${restored.value.id}`, 'replace')
}

/** Gives a 공감, or takes it back: the pressed button says of which comment, and whether it is given now. */
export async function likeCommentAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const [commentId, on] = String(formInput(form).comment).split(' ')
  const done = await attempt((on === 'true' ? unlikeComment : likeComment).untrusted(viewer, { commentId }))
  if (!done.ok) return done.form

  refresh()
  return {}
}
