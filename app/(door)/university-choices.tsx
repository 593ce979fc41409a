import { requireGuest } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { listUniversities } from '@/lib/universities/queries'

/** The universities of this deployment, for a list to choose from. */
export async function universityChoices() {
  const { items } = await show(listUniversities(await requireGuest(), { limit: 100 }))
  return items.map(({ slug, name }) => ({ value: slug, label: name }))
}
