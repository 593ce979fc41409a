import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { selectClasses, selectRows } from './book-views'

let userId: string
/** Students with eight semesters each. */
const students = 2000

beforeAll(async () => {
  const university = await newUniversity()
  for (let year = 2018; year < 2026; year++) await newCatalogue(university, `${year}-1`, [{}])
  userId = (await newStudent(university)).id
  await db.$executeRaw`
    INSERT INTO "User" (id, "universityId", "loginId", "passwordHash", nickname, "nicknameFolded", "agreedOn")
    SELECT gen_random_uuid(), "universityId", 'std' || 10000 + n, '', 'std' || 10000 + n, 'std' || 10000 + n, current_date
    FROM "User", generate_series(1, ${students}::int) AS n WHERE id = ${userId}::uuid`
  await db.$executeRaw`
    INSERT INTO "GradeSheet" ("userId", "semesterId") SELECT u.id, t.id FROM "User" u CROSS JOIN "Semester" t`
  await db.$executeRaw`
    INSERT INTO "GradeRow" ("userId", "semesterId", position, title, "halfCredits")
    SELECT "userId", "semesterId", n, '과목', 6 FROM "GradeSheet" CROSS JOIN generate_series(0, 5) AS n`
  await db.$executeRaw`
    INSERT INTO "Timetable" (id, "universityId", "userId", "semesterId", name)
    SELECT gen_random_uuid(), ${university.id}::uuid, "userId", "semesterId", '1안' FROM "GradeSheet"`
  await db.$executeRaw`
    INSERT INTO "PrimaryTimetable" ("userId", "semesterId", "timetableId")
    SELECT "userId", "semesterId", id FROM "Timetable"`
  await db.$executeRaw`
    INSERT INTO "Entry" (id, "timetableId", title, colour)
    SELECT gen_random_uuid(), id, '수업 ' || n, 1 FROM "Timetable" CROSS JOIN generate_series(1, 6) AS n`
  await db.$executeRaw`ANALYZE`
}, 120_000)

describe('one student’s own costs the same among thousands', () => {
  test.each([
    ['the classes of every primary timetable', selectClasses],
    ['every sheet', selectRows],
  ])('%s', async (_what, select) => {
    const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${select(userId)}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')

    expect(plan).not.toMatch(/Seq Scan on "(GradeSheet|GradeRow|Entry|PrimaryTimetable)"/)
    expect(plan).toMatch(/Index/)
  })
})
