import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { BookKind } from '@/lib/seal/books'
import type { Person } from './accounts'
import { pagesOf, shuffled } from './books'

/** Students by the offering that they had, where so many had the section that it may be said. */
export async function takersOf(tx: Tx, semesterId: string): Promise<Map<string, Set<string>>> {
  const entries = await tx.entry.findMany({
    where: { section: { semesterId, addedCount: { gte: 5 } }, timetable: { primary: { isNot: null } } },
    select: { section: { select: { offeringId: true } }, timetable: { select: { userId: true } } },
  })
  const takers = new Map<string, Set<string>>()
  for (const { section, timetable } of entries) {
    const id = section?.offeringId ?? ''
    takers.set(id, (takers.get(id) ?? new Set()).add(timetable.userId))
  }
  return takers
}

export type Offering = { id: string; courseId: string }

/** Offerings of a semester, those first that most have in their plans. */
export async function mostTaken(tx: Tx, semesterId: string): Promise<Offering[]> {
  const sections = await tx.section.findMany({
    where: { semesterId },
    orderBy: [{ addedCount: 'desc' }, { code: 'asc' }, { number: 'asc' }],
    select: { offeringId: true, courseId: true },
  })
  const courses = new Map(sections.map(({ offeringId, courseId }) => [offeringId, courseId]))

  return [...courses].map(([id, courseId]) => ({ id, courseId }))
}

type Written = { row: { id: string; offeringId: string }; writer: Person }

/** The sealed pages on which everybody finds what they wrote. */
export function bookPages(kind: BookKind, written: Written[]): Prisma.SealedBookCreateManyInput[] {
  const writers = [...new Set(written.map(({ writer }) => writer))]
  const pages = writers.flatMap((writer) => {
    const entries = written
      .filter((one) => one.writer === writer)
      .map(({ row }) => ({ id: row.id, itemId: row.id, subjectId: row.offeringId, code: 0 }))
    return pagesOf({ userId: writer.id, kind }, { entries, seen: '' })
  })
  return shuffled(pages)
}
