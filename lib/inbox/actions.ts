'use server'

import { requireViewer } from '@/lib/auth/session'
import type { FormState } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { seeNotices } from './commands'

/** The page keeps its marks: what was new stays so to the eye until the next visit. */
export async function seeNoticesAction(_previous: FormState, _form: FormData): Promise<FormState> {
  const viewer = await show(requireViewer())
  await show(seeNotices(viewer, {}))

  return {}
}
