import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { findTimetables } from '@/lib/wizard/queries'
import type { FindingInput, WizardView } from '@/lib/wizard/schema'

/** The last answer, and how many came before it. */
export async function findWhole(
  viewer: Viewer,
  input: FindingInput,
): Promise<WizardView & { answers: WizardView[] }> {
  const answers: WizardView[] = []
  for await (const answer of await findTimetables(viewer, input)) answers.push(answer)
  const last = answers.at(-1)
  if (!last) throw new Error('no answer came')

  return { ...last, answers }
}
