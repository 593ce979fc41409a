import { db } from '@/lib/db/client'
import { seedAccounts } from './accounts'
import { seedBoards } from './boards'
import { seedCatalogue } from './catalogue'
import { seedChanges } from './changes'
import { seedEnrolment } from './enrolments'
import { seedFriends } from './friends'
import { seedGrades } from './grades'
import { seedGraduation } from './graduation'
import { seedPlans } from './plans'
import { seedReviews } from './reviews'
import { stageAt } from './stage'
import { seedTalk } from './talk'
import { seedUniversities, type UniversitySlug } from './universities'

const patience = { maxWait: 10_000, timeout: 120_000 }

/** The whole demo campus, or nothing of it. The next domain's part is one more line here. */
export async function seedDemo(now: Date): Promise<void> {
  const stage = stageAt(now)

  await db.$transaction(async (tx) => {
    const universities = await seedUniversities(tx, stage)
    const people = await seedAccounts(tx, stage, universities)
    const boards = await seedBoards(tx, stage, { universities, people })
    for (const university of Object.keys(universities) as UniversitySlug[]) {
      await seedCatalogue(tx, stage, { university, universityId: universities[university] })
      await seedGraduation(tx, stage, { university, universityId: universities[university] })
      await seedPlans(tx, stage, {
        university,
        universityId: universities[university],
        people: people[university],
      })
      await seedFriends(tx, stage, people[university])
      const minji = people[university].find(({ loginId }) => loginId === 'minji')
      if (minji) {
        await seedChanges(tx, stage, { universityId: universities[university], person: minji })
        await seedEnrolment(tx, minji)
      }
      await seedReviews(tx, stage, {
        university,
        universityId: universities[university],
        people: people[university],
      })
      if (minji) await seedGrades(tx, stage, { universityId: universities[university], person: minji })
      await seedTalk(tx, stage, {
        university,
        universityId: universities[university],
        boards: boards[university],
        people: people[university],
      })
    }
  }, patience)
}
