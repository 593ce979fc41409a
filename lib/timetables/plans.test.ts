import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { selectChanges } from '@/lib/changes/views'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPlan, newSection } from '@/lib/testing/plan'

const { university, minji } = await newCast()
let viewer: Viewer
let timetableId: string

/** Large enough that a plan which reads everything is never the cheapest. */
const plans = 20_000

beforeAll(async () => {
  viewer = await newStudent(university)
  const sectionId = await newSection(minji)
  timetableId = await newPlan(viewer)
  const other = await newPlan(minji)
  await db.$executeRaw`
    INSERT INTO "Timetable" (id, "universityId", "userId", "semesterId", name)
    SELECT gen_random_uuid(), t."universityId", t."userId", t."semesterId", 'n' || n
    FROM "Timetable" t CROSS JOIN generate_series(1, ${plans}::int) AS n WHERE t.id = ${other}::uuid`
  await db.$executeRaw`
    INSERT INTO "Entry" (id, "timetableId", "sectionId", title, colour)
    SELECT gen_random_uuid(), t.id, ${sectionId}::uuid, '수업', 1 FROM "Timetable" t`
  await db.$executeRaw`
    INSERT INTO "EntryMeeting" ("entryId", "timetableId", position, weekday, "startMinute", "endMinute", rooms)
    SELECT e.id, e."timetableId", 0, 0, 540, 600, '{}' FROM "Entry" e`
  await db.$executeRaw`ANALYZE`
}, 120_000)

const mine = () => Prisma.sql`e."timetableId" = ${timetableId}::uuid`

test.each<[string, () => Prisma.Sql]>([
  [
    'one’s own of a semester',
    () => Prisma.sql`
      SELECT t.id FROM "Timetable" t
      WHERE t."userId" = ${viewer.id}::uuid AND t."deletedAt" IS NULL ORDER BY t.id DESC LIMIT 21`,
  ],
  ['what is in one', () => Prisma.sql`SELECT e.id FROM "Entry" e WHERE ${mine()} ORDER BY e.id`],
  ['its changes', () => selectChanges(mine())],
])('no list of plans reads a whole table: %s', async (_what, query) => {
  const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query()}`)
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')

  expect(plan).not.toMatch(/Seq Scan on "(Timetable|Entry|EntryMeeting)"/)
  expect(plan).toMatch(/Index/)
})
