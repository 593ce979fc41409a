'use server'

import { refresh } from 'next/cache'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { renewFeed, revokeFeed, revokeShare, sharePlan } from './commands'
import { expiryOf } from './expiry'

/** The address is told this once: `values.url`. */
export async function sharePlanAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const { lasts = '', ...input } = formInput(form)
  const expiresAt = expiryOf(String(lasts), new Date())
  const shared = await attempt(sharePlan.untrusted(viewer, { ...input, expiresAt }), form)
  if (!shared.ok) return shared.form

  refresh()
  return { values: { url: shared.value.url, lasts: String(lasts) } }
}

export async function revokeShareAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const revoked = await attempt(revokeShare.untrusted(viewer, formInput(form)))
  if (!revoked.ok) return revoked.form

  refresh()
  return {}
}

/** The address is told this once: `values.url`. */
export async function renewFeedAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const renewed = await attempt(renewFeed.untrusted(viewer, formInput(form)))
  if (!renewed.ok) return renewed.form

  refresh()
  return { values: { url: renewed.value.url } }
}

export async function revokeFeedAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const revoked = await attempt(revokeFeed.untrusted(viewer, formInput(form)))
  if (!revoked.ok) return revoked.form

  refresh()
  return {}
}
