import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { selectFriends } from '@/lib/friends/views'
import { newCast } from '@/lib/testing/cast'
import { newCatalogue } from '@/lib/testing/catalogue'
import { selectFreeNow } from './free-views'
import { selectWeeks } from './views'

let viewer: Viewer
let semesterId: string

/** Large enough that a plan which reads everything is never the cheapest. */
const people = 15_000

beforeAll(async () => {
  const { university, minji, jun } = await newCast()
  viewer = minji
  await newCatalogue(university, '2026-2', [{}])
  semesterId = (await db.semester.findFirstOrThrow({ where: { universityId: university.id } })).id
  await db.$executeRaw`
    INSERT INTO "User" (id, "universityId", "loginId", "passwordHash", nickname, "nicknameFolded", "agreedOn",
      "sharesFreeNow")
    SELECT gen_random_uuid(), ${university.id}::uuid, 'person_' || n, 'none', '학생' || n, '학생' || n, current_date, TRUE
    FROM generate_series(1, ${people}::int) AS n`
  await db.$executeRaw`
    INSERT INTO "Timetable" (id, "universityId", "userId", "semesterId", name, visibility)
    SELECT gen_random_uuid(), ${university.id}::uuid, id, ${semesterId}::uuid, '1안', 'friends' FROM "User"`
  await db.$executeRaw`
    INSERT INTO "PrimaryTimetable" ("userId", "semesterId", "timetableId")
    SELECT "userId", "semesterId", id FROM "Timetable"`
  await db.$executeRaw`
    INSERT INTO "Entry" (id, "timetableId", title, colour)
    SELECT gen_random_uuid(), t.id, '수업 ' || n, 1 FROM "Timetable" t CROSS JOIN generate_series(1, 2) AS n`
  await db.$executeRaw`
    INSERT INTO "EntryMeeting" ("entryId", "timetableId", position, weekday, "startMinute", "endMinute", rooms)
    SELECT id, "timetableId", 0, right(title, 1)::int % 5, 480 + 60 * right(title, 1)::int, 540 + 60 * right(title, 1)::int, '{}'
    FROM "Entry"`
  // One has sixty friends, another all of them.
  await db.$executeRaw`
    INSERT INTO "Friendship" ("lowId", "highId", "requestedById", "acceptedAt")
    SELECT least(u.id, f.id), greatest(u.id, f.id), u.id, now()
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM "User" WHERE id <> ${minji.id}::uuid) u
    JOIN LATERAL (VALUES (${minji.id}::uuid), (${jun.id}::uuid)) f(id)
      ON u.id <> f.id AND (f.id = ${jun.id}::uuid OR u.place <= 60)`
  await db.$executeRaw`ANALYZE`
}, 180_000)

async function planOf(query: Prisma.Sql): Promise<string> {
  const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test.each([
  ['everybody one may look at together with', () => selectFriends(viewer)],
  ['the weeks of six', async () => selectWeeks(viewer, await someOf(6), semesterId)],
  ['who of sixty is free now', () => selectFreeNow(viewer, { semesterId, weekday: 1, minute: 600 })],
])('%s: no whole table is read', async (_what, query) => {
  const plan = await planOf(await query())

  expect(plan).not.toMatch(/Seq Scan on "(Friendship|Timetable|PrimaryTimetable|Entry|EntryMeeting)"/)
  expect(plan).toMatch(/Index/)
})

async function someOf(count: number): Promise<string[]> {
  const rows = await db.user.findMany({ take: count, select: { id: true } })
  return rows.map(({ id }) => id)
}
