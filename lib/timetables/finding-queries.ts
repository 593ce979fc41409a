import 'server-only'
import type { SectionPage } from '@/lib/catalogue/schema'
import { sectionsFound } from '@/lib/catalogue/section-queries'
import { catalogueMeant, type Reader } from '@/lib/catalogue/semester-queries'
import type { Stretch } from '@/lib/catalogue/stretch'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { findSectionsInput } from './schema'
import { timetableSelect, toTimetableView } from './views'

/**
 * Sections of a semester; with `free` only those that fit into the hours which that plan leaves free. Errors:
 * `invalid` for a plan that is not one's own, or of another semester than the one asked for.
 */
export const findSections = operation<typeof findSectionsInput, SectionPage, Reader>(
  findSectionsInput,
  async (reader, { free, ...input }) => {
    if (free === undefined) return sectionsFound(db, reader, input)
    const { semester, busy } = await busyIn(db, reader, free)
    if (input.semester !== undefined && input.semester !== semester) {
      throw unfree(`그 시간표는 ${semester} 학기 것이에요.`)
    }
    return sectionsFound(db, reader, { ...input, semester, busy: [...(input.busy ?? []), ...busy] })
  },
  { reach: (reader, raw) => catalogueMeant(db, reader, raw) },
)

async function busyIn(
  tx: Tx,
  reader: Reader,
  timetableId: string,
): Promise<{ semester: string; busy: Stretch[] }> {
  if (reader.kind === 'guest') throw unfree('로그인해야 내 시간표의 빈 시간에서 찾을 수 있어요.')
  const row = await tx.timetable.findFirst({
    where: { id: timetableId, userId: reader.id, deletedAt: null },
    select: timetableSelect,
  })
  if (!row) throw unfree('그런 시간표가 내게 없어요.')

  return {
    semester: toTimetableView(reader, row).semester,
    busy: row.entries.flatMap(({ meetings }) => meetings),
  }
}

function unfree(sentence: string): DomainError {
  return new DomainError('invalid', sentence, { fields: { free: sentence } })
}
