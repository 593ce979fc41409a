import 'server-only'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import type { Tx } from '@/lib/db/client'
import type { ShownPlan } from './shown'
import { creditsOf, timetableSelect, toEntryView } from './views'

/** A plan as it leaves the house, whoever asks; `null` once it is deleted. */
export async function planToShow(tx: Tx, timetableId: string): Promise<ShownPlan | null> {
  const row = await tx.timetable.findFirst({
    where: { id: timetableId, deletedAt: null },
    select: {
      ...timetableSelect,
      editedAt: true,
      semester: { select: { year: true, term: true, startsOn: true, endsOn: true } },
      university: { select: { timeZone: true } },
    },
  })
  if (!row) return null

  const { year, term, startsOn, endsOn } = row.semester
  return {
    semester: semesterName({ year, term: storedTerms[term] }),
    name: row.name,
    credits: creditsOf(row),
    version: row.version,
    editedAt: row.editedAt,
    startsOn: startsOn.toISOString().slice(0, 10),
    endsOn: endsOn.toISOString().slice(0, 10),
    timeZone: row.university.timeZone,
    entries: row.entries.map((entry) => {
      const { memo: _memo, timetableId: _plan, ...shown } = toEntryView(entry, { withMemo: false })
      return shown
    }),
  }
}
