'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { reportItem, withdrawReport } from './commands'
import { addressOf } from './item'
import { getItem } from './queries'

/** Back to where it stands, folded now for who reported it; there it can be taken back. */
export async function reportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const sent = await attempt(reportItem.untrusted(viewer, formInput(form)), form)
  if (!sent.ok) return sent.form

  const { kind, itemId } = sent.value
  const item = await show(getItem(viewer, { kind, itemId }))
  redirect(addressOf(item, `?reported=${itemId}`), 'replace')
}

export async function withdrawReportAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  const input = formInput(form)
  const withdrawn = await attempt(withdrawReport.untrusted(viewer, input))
  if (!withdrawn.ok) return withdrawn.form

  // Mostly one stays where one is: there the browser's code may take what it showed last for the page.
  refresh()
  redirect(addressOf(await show(getItem.untrusted(viewer, input))), 'replace')
}
