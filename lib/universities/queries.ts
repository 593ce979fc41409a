import 'server-only'
import type { Guest } from '@/lib/auth/viewer'
import { idAfter, pageOf } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { listUniversitiesInput, type UniversityView } from './schema'

/** In the order in which they joined. */
export const listUniversities = operation<
  typeof listUniversitiesInput,
  { items: UniversityView[]; nextCursor: string | null },
  Guest
>(listUniversitiesInput, async (_guest, { cursor, limit }) => {
  const after = idAfter(cursor)
  const rows = await db.university.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit + 1,
    select: {
      id: true,
      slug: true,
      name: true,
      requiresVerification: true,
      emailDomains: true,
      cataloguePublic: true,
    },
  })
  return pageOf(rows, limit, ({ id: _id, ...view }) => view)
})
