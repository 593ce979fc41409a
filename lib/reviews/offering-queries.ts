import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { DomainError } from '@/lib/core/errors'
import { dayIn } from '@/lib/core/time'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { crowd } from './opinion-views'

/** What is written about: a course as somebody taught it in one semester. */
export type Subject = { courseId: string; offeringId: string; semesterId: string }

type Asked = { courseId: string; offering: string; semester: string }

/** Errors: `invalid` for an offering of another course, a semester in which it was not given, one still to come. */
export async function subjectMeant(
  tx: Tx,
  viewer: Viewer,
  { courseId, offering, semester }: Asked,
  now = new Date(),
): Promise<Subject> {
  const [taught] = await read<{ id: string }>(
    tx,
    Prisma.sql`
      SELECT o.id FROM "Offering" o WHERE o.id = ${offering}::uuid AND o."courseId" = ${courseId}::uuid`,
  )
  if (!taught) throw unfit('offering', '이 과목에 그런 교수의 수업은 없어요.')

  const named = await semesterNamed(tx, viewer.university, semester)
  if (!named) throw unfit('semester', '이 학교에는 아직 강의 목록이 없어요.')
  if (dayIn(now, viewer.university.timeZone) < named.startsOn) {
    throw unfit('semester', '아직 시작하지 않은 학기예요. 학기가 시작하면 쓸 수 있어요.')
  }
  const [given] = await read<{ id: string }>(
    tx,
    Prisma.sql`
      SELECT s.id FROM "Section" s
      WHERE s."offeringId" = ${offering}::uuid AND s."semesterId" = ${named.id}::uuid LIMIT 1`,
  )
  if (!given) throw unfit('semester', '그 학기에는 이 교수의 수업이 열리지 않았어요.')

  return { courseId, offeringId: offering, semesterId: named.id }
}

function unfit(field: string, message: string): DomainError {
  return new DomainError('invalid', message, { fields: { [field]: message } })
}

/**
 * 수강 확인: in the author's primary timetable of a finished semester stands a section that at least four others
 * have in theirs.
 */
export async function hasTaken(
  tx: Tx,
  viewer: Viewer,
  { offeringId, semesterId }: Pick<Subject, 'offeringId' | 'semesterId'>,
  now = new Date(),
): Promise<boolean> {
  const today = dayIn(now, viewer.university.timeZone)
  const [taken] = await read<{ id: string }>(
    tx,
    Prisma.sql`
      SELECT s.id FROM "PrimaryTimetable" p
      JOIN "Semester" t ON t.id = p."semesterId" AND t."endsOn" < ${today}::date
      JOIN "Timetable" plan ON plan.id = p."timetableId" AND plan."deletedAt" IS NULL
      JOIN "Entry" e ON e."timetableId" = plan.id AND e."deletedAt" IS NULL
      JOIN "Section" s ON s.id = e."sectionId" AND s."offeringId" = ${offeringId}::uuid
      WHERE p."userId" = ${viewer.id}::uuid AND p."semesterId" = ${semesterId}::uuid
        AND s."addedCount" >= ${crowd} LIMIT 1`,
  )
  return taken !== undefined
}
