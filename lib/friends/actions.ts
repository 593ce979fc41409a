'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { blockPerson, unblockPerson } from './block-commands'
import { callFriend, withdrawCall } from './call-commands'
import { acceptFriend, partWithFriend, shareByDefault, shareWith } from './commands'
import { acceptInvitation, makeInvite, revokeInvite } from './invite-commands'

/** The same words whoever has that login id. */
export async function callFriendAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const called = await attempt(callFriend.untrusted(viewer, formInput(form)), form)
  if (!called.ok) return called.form

  redirect('/friends?asked=1', 'replace')
}

export async function withdrawCallAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(withdrawCall.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  refresh()
  return {}
}

export async function acceptFriendAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(acceptFriend.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  refresh()
  return {}
}

/** Refuses who asks, or ends a friendship: back to the list, where neither stands any more. */
export async function partWithFriendAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(partWithFriend.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  redirect('/friends', 'replace')
}

export async function blockPersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(blockPerson.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  redirect('/friends', 'replace')
}

export async function unblockPersonAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(unblockPerson.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  refresh()
  return {}
}

/** For one friend; a blank choice is what all friends see. */
export async function shareWithAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { shows, ...input } = formInput(form)
  const done = await attempt(shareWith.untrusted(viewer, { ...input, shows: shows || null }), form)
  if (!done.ok) return done.form

  redirect(`/friends/${done.value.id}?saved=1`, 'replace')
}

export async function shareByDefaultAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(shareByDefault.untrusted(viewer, formInput(form, { flags: ['freeNow'] })), form)
  if (!done.ok) return done.form

  redirect('/friends?saved=1', 'replace')
}

export async function makeInviteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(makeInvite.untrusted(viewer, formKey(form)))
  if (!done.ok) return done.form

  refresh()
  return {}
}

export async function revokeInviteAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(revokeInvite.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  refresh()
  return {}
}

export async function acceptInvitationAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const done = await attempt(acceptInvitation.untrusted(viewer, formInput(form)))
  if (!done.ok) return done.form

  redirect(`/friends/${done.value.id}`, 'replace')
}
