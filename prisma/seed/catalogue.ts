import { readFile } from 'node:fs/promises'
import { putSections } from '@/lib/catalogue/section-commands'
import { namedSemester } from '@/lib/catalogue/semester-commands'
import type { Tx } from '@/lib/db/client'
import { planClasses } from './classes'
import { readCourses } from './course-script'
import { randomness } from './random'
import { demoSemesters } from './semesters'
import type { Stage } from './stage'
import type { UniversitySlug } from './universities'

type Campus = { university: UniversitySlug; universityId: string }

/** Three semesters of one university, the middle one running today, from catalogue/<university>.txt. */
export async function seedCatalogue(
  tx: Tx,
  { now, ago }: Stage,
  { university, universityId }: Campus,
): Promise<void> {
  const courses = readCourses(await readFile(new URL(`catalogue/${university}.txt`, import.meta.url), 'utf8'))
  const random = randomness(`catalogue of ${university}`)
  for (const { name, season, year, term, startsOn, endsOn } of demoSemesters(now)) {
    const semesterId = await namedSemester(tx, universityId, { year, term })
    await tx.semester.update({ where: { id: semesterId }, data: { startsOn, endsOn, catalogueVersion: 1 } })
    const sections = planClasses(courses, { name, season }).map((listing) => ({
      id: random.idAt(ago({ days: 120 })),
      listing,
    }))
    await putSections(tx, { universityId, semesterId }, sections)
  }
}
