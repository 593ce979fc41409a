import type { Tx } from '@/lib/db/client'
import { movePrimary } from '@/lib/timetables/primary-commands'
import type { Person } from './accounts'
import { fill, sectionsOf, weekOf } from './plans'
import { randomness } from './random'
import type { Stage } from './stage'
import type { UniversitySlug } from './universities'

type Campus = { university: UniversitySlug; universityId: string; people: Person[]; semesterId: string }

/** So many classes of the semester before are in most of its timetables. */
const loved = 12

/** What students had in the semester before: the same few popular classes, and some of their own. */
export async function seedPastPlans(
  tx: Tx,
  { ago }: Stage,
  { university, universityId, people, semesterId }: Campus,
): Promise<void> {
  const random = randomness(`past plans of ${university}`)
  const sections = random.shuffle(await sectionsOf(tx, semesterId))
  const popular = weekOf(random, sections, { most: loved })
  const made = ago({ days: 200 })
  for (const person of people.filter(({ role }) => role === 'student')) {
    const id = random.idAt(made)
    await tx.timetable.create({
      data: { id, universityId, userId: person.id, semesterId, name: '1안', createdAt: made },
    })
    const taken = random.shuffle(popular).slice(0, 4)
    await fill(tx, random, { timetableId: id, made, chosen: weekOf(random, sections, { taken }) })
    await movePrimary(tx, { userId: person.id, semesterId }, id)
  }
}
