'use server'

import { requireViewer } from '@/lib/auth/session'
import { attempt, type FormState, formInput, formKey } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { keepPlan } from './keeping-commands'

export type KeepState = FormState & {
  /** Where the plan went: what lies on the device may go. */
  kept?: { timetableId: string; left: string[] }
}

/** A plan that lay on the device, as a new one of the account or into one that is there. */
export async function keepPlanAction(_previous: KeepState, form: FormData): Promise<KeepState> {
  const viewer = await show(requireViewer())
  const { plan, ...input } = formInput(form, { optional: ['timetableId'] })
  const kept = await attempt(keepPlan.untrusted(viewer, { ...input, ...formKey(form), plan: written(plan) }))

  return kept.ok ? { kept: kept.value } : kept.form
}

/** What is no JSON is no plan: the operation says so. */
function written(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}
