import 'server-only'
import { keyAfter, keyCursorOf, type Page, pageBy } from '@/lib/core/cursor'
import { notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { saysAll } from './finding-views'
import { type CourseHead, type CourseView, courseInput, listCoursesInput, nameKey } from './schema'
import { catalogueMeant, catalogueOpenTo, type Reader } from './semester-queries'
import { type SectionRow, selectSections, toCourseView } from './views'

/** By name; only courses that some semester still lists. */
export const listCourses = operation<typeof listCoursesInput, Page<CourseHead>, Reader>(
  listCoursesInput,
  async (reader, { university, q, cursor, limit }) => {
    const key = keyAfter(cursor, nameKey)
    const open = await catalogueOpenTo(db, reader, university)
    const after = key
      ? Prisma.sql`(c.title COLLATE "C", c.id) > (${key[0]} COLLATE "C", ${key[1]}::uuid)`
      : Prisma.sql`TRUE`
    const rows = await read<CourseHead>(
      db,
      Prisma.sql`
        SELECT c.id, c.code, c.title FROM "Course" c
        WHERE c."universityId" = ${open.id}::uuid AND ${q ? saysAll('course', q) : Prisma.sql`TRUE`} AND ${after}
          AND EXISTS (SELECT FROM "Section" s WHERE s."courseId" = c.id AND s."removedAt" IS NULL)
        ORDER BY c.title COLLATE "C", c.id LIMIT ${limit + 1}`,
    )
    return pageBy(rows, { limit, cursor: ({ title, id }) => keyCursorOf([title, id]), view: (row) => row })
  },
  { reach: (reader, raw) => catalogueMeant(db, reader, raw) },
)

/** A course as each professor teaches it, with the sections of every semester, newest first. */
export const getCourse = operation<typeof courseInput, CourseView, Reader>(
  courseInput,
  async (reader, { university, courseId }) => {
    const open = await catalogueOpenTo(db, reader, university)
    const course = await courseOpenTo(db, open.id, courseId)
    const sections = await read<SectionRow>(
      db,
      selectSections(
        Prisma.sql`
          SELECT s.id FROM "Section" s WHERE s."courseId" = ${courseId}::uuid AND s."removedAt" IS NULL`,
        Prisma.sql`ORDER BY t.year DESC, t.term DESC, s.number COLLATE "C", s.id`,
      ),
    )
    return toCourseView(course, sections)
  },
  { reach: reachCourse },
)

/** A course of that university, or `not_found`. */
export async function courseOpenTo(tx: Tx, universityId: string, courseId: string): Promise<CourseHead> {
  const [row] = await read<CourseHead>(
    tx,
    Prisma.sql`
      SELECT c.id, c.code, c.title FROM "Course" c
      WHERE c.id = ${courseId}::uuid AND c."universityId" = ${universityId}::uuid`,
  )
  if (!row) throw notFound('그런 과목이 없어요.')

  return row
}

async function reachCourse(reader: Reader, raw: unknown) {
  const open = await catalogueMeant(db, reader, raw)
  const courseId = parseOne(idInput, raw, 'courseId')
  if (!courseId) throw notFound()

  return courseOpenTo(db, open.id, courseId)
}
