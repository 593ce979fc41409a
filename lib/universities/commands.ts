import 'server-only'
import type * as z from 'zod'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { parse } from '@/lib/core/parse'
import type { Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { usualPeriods } from './periods'
import { foundUniversityInput } from './schema'

/** For whoever runs the deployment: no door leads here, only scripts and the seed. Answers its id. */
export async function foundUniversity(tx: Tx, raw: z.input<typeof foundUniversityInput>): Promise<string> {
  const university = parse(foundUniversityInput, raw)
  try {
    const { id } = await tx.university.create({
      data: { id: newId(), ...university, periods: usualPeriods.map((period) => ({ ...period })) },
      select: { id: true },
    })
    return id
  } catch (error) {
    if (!isTaken(error, 'slug')) throw error
    throw new DomainError('conflict', `주소가 ‘${university.slug}’인 학교가 이미 있어요.`, {
      code: 'university.taken',
    })
  }
}
