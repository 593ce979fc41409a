import type { Tx } from '@/lib/db/client'
import { usualPeriods } from '@/lib/universities/periods'
import { randomness } from './random'
import type { Stage } from './stage'

const universities = [
  { slug: 'moram', name: '모람대학교', requiresVerification: false, emailDomains: ['moram.ac.example'] },
  { slug: 'hanbit', name: '한빛대학교', requiresVerification: true, emailDomains: ['hanbit.ac.example'] },
]

export type UniversitySlug = 'moram' | 'hanbit'

/** Answers the id of each university by its slug. */
export async function seedUniversities(tx: Tx, { ago }: Stage): Promise<Record<UniversitySlug, string>> {
  const random = randomness('universities')
  const rows = universities.map((university) => ({
    ...university,
    id: random.idAt(ago({ days: 700 })),
    periods: usualPeriods.map((period) => ({ ...period })),
    cataloguePublic: true,
  }))
  await tx.university.createMany({ data: rows })

  return Object.fromEntries(rows.map(({ slug, id }) => [slug, id])) as Record<UniversitySlug, string>
}
