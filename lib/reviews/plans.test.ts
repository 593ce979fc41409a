import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { noteKind } from './exam-views'
import { placedIn } from './opinion-views'
import { orders } from './order-views'
import { reviewKind } from './views'

let viewer: Viewer
let courseId: string
let offeringId: string
let semesterId: string
let reviewIds: string[]

/** Large enough that a plan which reads everything is never the cheapest: courses, and reviews of each. */
const courses = 20
const each = 1000

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  const sectionIds = await newCatalogue(
    university,
    '2024-1',
    Array.from({ length: courses }, () => ({})),
  )
  const section = await db.section.findUniqueOrThrow({ where: { id: sectionIds[0] ?? '' } })
  courseId = section.courseId
  offeringId = section.offeringId
  semesterId = section.semesterId
  await db.$executeRaw`
    INSERT INTO "Review" (id, "universityId", "courseId", "offeringId", "semesterId", "authorTag", "sealedOwner", stars,
      assignments, teamwork, grading, attendance, exams, body, "tookIt", "helpfulCount")
    SELECT gen_random_uuid(), s."universityId", s."courseId", s."offeringId", s."semesterId",
      uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()), 1 + n % 5, 'some', 'none', 'normal', 'mixed', 2,
      repeat('가', 20), FALSE, n % 40
    FROM "Section" s CROSS JOIN generate_series(1, ${each}::int) AS n WHERE s.id = ANY(${sectionIds}::uuid[])`
  await db.$executeRaw`
    INSERT INTO "ExamNote" (id, "universityId", "courseId", "offeringId", "semesterId", exam, "authorTag", "sealedOwner",
      body, "tookIt")
    SELECT gen_random_uuid(), s."universityId", s."courseId", s."offeringId", s."semesterId", 'final',
      uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()), repeat('가', 20), FALSE
    FROM "Section" s CROSS JOIN generate_series(1, ${each}::int) AS n WHERE s.id = ANY(${sectionIds}::uuid[])`
  reviewIds = (await db.review.findMany({ where: { courseId }, take: 100 })).map(({ id }) => id)
  await db.$executeRaw`ANALYZE`
}, 120_000)

async function planOf(query: Prisma.Sql): Promise<string> {
  const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

const there = Prisma.sql`r."deletedAt" IS NULL`
const page = (where: Prisma.Sql, { by } = orders.newest(undefined)) =>
  reviewKind.select(viewer, Prisma.sql`${there} AND ${where}`, Prisma.sql`ORDER BY ${by} LIMIT 21`)
const ofCourse = () => placedIn(courseId, undefined)
const ofOffering = () => placedIn(courseId, offeringId)
const after = () => Prisma.sql`r.id < ${reviewIds[50]}::uuid`
const helpful = orders.helpful(undefined)

describe('no list of reviews or notes reads a whole table', () => {
  test.each([
    ['a course', () => page(ofCourse())],
    ['deep in a course', () => page(Prisma.sql`${ofCourse()} AND ${after()}`)],
    ['a course, the most helpful first', () => page(ofCourse(), helpful)],
    ['one professor', () => page(ofOffering())],
    ['one professor, the most helpful first', () => page(ofOffering(), helpful)],
    ['one semester', () => page(Prisma.sql`${ofCourse()} AND r."semesterId" = ${semesterId}::uuid`)],
    ['five stars', () => page(Prisma.sql`${ofCourse()} AND r.stars = 5`)],
    ['the newest of the university', () => page(Prisma.sql`TRUE`)],
    ['one’s own', () => page(Prisma.sql`r.id = ANY(${reviewIds}::uuid[])`)],
    ['one review', () => reviewKind.select(viewer, Prisma.sql`r.id = ${reviewIds[0]}::uuid`)],
    [
      'the exams of a course',
      () =>
        noteKind.select(
          viewer,
          Prisma.sql`${there} AND ${ofCourse()}`,
          Prisma.sql`ORDER BY r.id DESC LIMIT 21`,
        ),
    ],
  ])('%s', async (_what, query) => {
    expect(await planOf(query())).not.toMatch(/Seq Scan on "(Review|ExamNote)"/)
  })

  test.each([
    ['newest', () => orders.newest(undefined)],
    ['most helpful', () => helpful],
  ])('and the %s are read in their order, not sorted', async (_what, order) => {
    expect(await planOf(page(ofCourse(), order()))).not.toContain('Sort')
    expect(await planOf(page(ofOffering(), order()))).not.toContain('Sort')
  })
})
