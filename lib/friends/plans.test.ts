import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { selectFriendNews, selectFriends } from './views'

let viewer: Viewer

/** Large enough that a plan which reads everything is never the cheapest. */
const people = 400

beforeAll(async () => {
  const university = await newUniversity()
  viewer = await newStudent(university)
  await db.$executeRaw`
    INSERT INTO "User" (id, "universityId", "loginId", nickname, "nicknameFolded", "passwordHash", role, "agreedOn")
    SELECT gen_random_uuid(), ${university.id}::uuid, 'crowd' || n, '무리' || n, '무리' || n, 'none', 'student', current_date
    FROM generate_series(1, ${people}::int) AS n`
  await db.$executeRaw`
    INSERT INTO "Friendship" ("lowId", "highId", "requestedById", "acceptedAt")
    SELECT a.id, b.id, a.id, now() FROM "User" a JOIN "User" b ON a.id < b.id`
  await db.$executeRaw`ANALYZE`
}, 120_000)

describe('of everybody’s friendships only one’s own are read', () => {
  test.each([
    ['the list', () => Prisma.sql`${selectFriends(viewer)} ORDER BY u."nicknameFolded", u.id LIMIT 21`],
    ['one friend', () => selectFriends(viewer, Prisma.sql`AND u.id = ${crypto.randomUUID()}::uuid`)],
    ['news', () => selectFriendNews(viewer, 100)],
  ])('%s', async (_, query) => {
    const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query()}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/Friendship_(?:pkey|highId_idx)/)
    expect(plan).not.toContain('Seq Scan on "Friendship"')
  })
})
