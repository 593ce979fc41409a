import 'server-only'
import type { Target } from '@/lib/catalogue/listing'
import { semesterName, storedTerms } from '@/lib/catalogue/semester'
import { Prisma } from '@/lib/db/generated/client'

type SemesterRow = { year: number; term: keyof typeof storedTerms; endsOn: string }

/** What the list says of the section; nulls where there is none. */
export type SectionColumns = {
  sectionId: string | null
  number: string
  courseId: string
  code: string
  offeringId: string
  targets: Target[]
}

export type ClassRow = SemesterRow &
  SectionColumns & { entryId: string; title: string; professor: string; halfCredits: number | null }

export type SheetRow = SemesterRow &
  SectionColumns & {
    version: number
    /** `null` for a sheet without rows. */
    title: string | null
    professor: string | null
    halfCredits: number
    grade: string | null
    isMajor: boolean
    isRetake: boolean
  }

export function nameOf({ year, term }: SemesterRow) {
  return semesterName({ year, term: storedTerms[term] })
}

const sectionColumns = Prisma.sql`
  c.id AS "sectionId", c.number, c."courseId", c.code, c."offeringId", c.targets`

/** The classes of every primary timetable. */
export function selectClasses(userId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT t.year, t.term::text, t."endsOn"::text, e.id AS "entryId", e.title, e.professor, e."halfCredits",
           ${sectionColumns}
    FROM "PrimaryTimetable" p
    JOIN "Semester" t ON t.id = p."semesterId"
    JOIN "Entry" e ON e."timetableId" = p."timetableId" AND e."deletedAt" IS NULL
    LEFT JOIN "Section" c ON c.id = e."sectionId"
    WHERE p."userId" = ${userId}::uuid ORDER BY e.id`
}

/** Every sheet with its rows. */
export function selectRows(userId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT t.year, t.term::text, t."endsOn"::text, s.version, r.title, c.professor, r."halfCredits", r.grade,
           r."isMajor", r."isRetake", ${sectionColumns}
    FROM "GradeSheet" s
    JOIN "Semester" t ON t.id = s."semesterId"
    LEFT JOIN "GradeRow" r ON r."userId" = s."userId" AND r."semesterId" = s."semesterId"
    LEFT JOIN "Section" c ON c.id = r."sectionId"
    WHERE s."userId" = ${userId}::uuid ORDER BY r.position`
}
