import 'server-only'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { courseMeant } from './queries'
import { type CourseRatingView, courseInput } from './schema'
import { emptyTally, plus, ratingOf, type Tally } from './tally'

type Row = { id: string; professor: string; tally: Tally; examNoteCount: number }

/** Of all professors together, and of each: those first of whom most was written. */
export const getRating = operation(
  courseInput,
  async (viewer, { courseId }): Promise<CourseRatingView> => {
    await courseOpenTo(db, viewer.university.id, courseId)
    const rows = await read<Row>(
      db,
      Prisma.sql`
        SELECT o.id, o.professor, o.tally, o."examNoteCount" FROM "Offering" o WHERE o."courseId" = ${courseId}::uuid
        ORDER BY o."reviewCount" DESC, o.professor COLLATE "C", o.id`,
    )
    const together = rows.reduce((sum, { tally }) => plus(sum, tally), emptyTally)

    return {
      ...ratingOf(together),
      examNoteCount: rows.reduce((sum, { examNoteCount }) => sum + examNoteCount, 0),
      offerings: rows.map(({ id, professor, tally }) => ({
        offering: { id, professor },
        ...ratingOf(tally),
      })),
    }
  },
  { reach: (viewer, raw) => courseMeant(db, viewer, raw) },
)
