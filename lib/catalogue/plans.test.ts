import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { countSections, firstSections, orders, saysAll, sectionsLeft } from './finding-views'
import { selectSections } from './views'

let semesterId: string
let universityId: string

/** Large enough that a plan which reads everything is never the cheapest: ten semesters of it. */
const sections = 20_000

beforeAll(async () => {
  const university = await newUniversity()
  universityId = university.id
  for (let year = 2017; year < 2027; year++)
    await newCatalogue(university, `${year}-2`, [{ number: `${year}` }])
  semesterId = (await db.semester.findFirstOrThrow({ where: { universityId, year: 2026 } })).id
  const seeds = await db.section.findMany({ where: { universityId }, select: { id: true } })
  for (const { id } of seeds) {
    await db.$executeRaw`
      INSERT INTO "Section" (id, "universityId", "semesterId", "courseId", "offeringId", code, number, title,
        professor, targets, rooms, "weekMinutes")
      SELECT gen_random_uuid(), s."universityId", s."semesterId", s."courseId", s."offeringId", s.code, n::text,
             '과목 ' || n, s.professor, jsonb_build_array(jsonb_build_object('department', '학과 ' || n % 80)),
             ARRAY['공학관 ' || n % 300], ARRAY[n % 7 * 1440 + 540, n % 7 * 1440 + 600]
      FROM "Section" s CROSS JOIN generate_series(1, ${sections / 10}::int) AS n WHERE s.id = ${id}::uuid`
  }
  await db.$executeRaw`
    INSERT INTO "Meeting" ("sectionId", position, weekday, "startMinute", "endMinute", rooms)
    SELECT id, 0, "weekMinutes"[1] / 1440, "weekMinutes"[1] % 1440, "weekMinutes"[1] % 1440 + 60, rooms
    FROM "Section" WHERE "weekMinutes" <> '{}'`
  await db.$executeRaw`
    INSERT INTO "Course" (id, "universityId", code, title)
    SELECT gen_random_uuid(), ${university.id}::uuid, 'N' || n, '과목 ' || n FROM generate_series(1, 10000) AS n`
  await db.$executeRaw`
    INSERT INTO "Offering" (id, "courseId", professor, tally)
    SELECT gen_random_uuid(), id, '서지안', array_fill(2, ARRAY[24]) FROM "Course" WHERE code LIKE 'N%'`
  await db.$executeRaw`VACUUM ANALYZE`
}, 180_000)

type Filters = Parameters<typeof sectionsLeft>[1]

const page = (filters: Filters, sort: keyof typeof orders = 'name') =>
  selectSections(
    firstSections(sort, sectionsLeft(semesterId, filters), 21),
    Prisma.sql`ORDER BY ${orders[sort]}`,
  )
const count = (filters: Filters) => countSections(sectionsLeft(semesterId, filters))
const everything: Filters = {
  q: '과목 wkfy',
  department: '학과 7',
  classification: '전공',
  year: '2',
  credits: 3,
  professor: '서지',
  code: 'T0',
  room: '공학',
  day: [1, 3],
  from: 540,
  to: 720,
  busy: [
    { weekday: 1, startMinute: 660, endMinute: 720 },
    { weekday: 4, startMinute: 540, endMinute: 600 },
  ],
}

/** What the database means to do. */
async function planOf(query: Prisma.Sql): Promise<string> {
  const rows = await db.$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`)
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

describe('no finding reads a whole table', () => {
  test.each<[string, () => Prisma.Sql]>([
    ['a page of everything', () => page({})],
    ['the number of everything', () => count({})],
    ['the best rated first', () => page({}, 'rating')],
    ['the best rated of a common word', () => page({ q: '과목' }, 'rating')],
    ['a rare word', () => page({ q: '1987' })],
    ['a common word', () => page({ q: '과목' })],
    ['초성', () => page({ q: 'ㄱㅁ' })],
    ['the number of a common word', () => count({ q: '과목' })],
    ['one department', () => page({ department: '학과 7' })],
    ['hours', () => page({ day: [1], from: 540, to: 600 })],
    ['a stretch', () => page({ meets: everything.busy })],
    ['free time', () => page({ busy: everything.busy })],
    ['the number in free time', () => count({ busy: everything.busy })],
    ['every filter', () => page(everything)],
    ['the number of every filter', () => count(everything)],
    [
      'a course by its name',
      () => Prisma.sql`
        SELECT c.id FROM "Course" c WHERE c."universityId" = ${universityId}::uuid AND ${saysAll('course', '1987')}
        ORDER BY c.title COLLATE "C", c.id LIMIT 21`,
    ],
  ])('%s', async (_what, query) => {
    const plan = await planOf(query())

    expect(plan).not.toMatch(/Seq Scan on "(Section|Meeting|Course|Offering)"/)
    expect(plan).toMatch(/Index/)
  })
})

describe('what is asked of every section of a semester an index answers alone', () => {
  test.each<[string, () => Prisma.Sql]>([
    ['their number', () => count({})],
    ['the best rated', () => firstSections('rating', sectionsLeft(semesterId, {}), 21)],
  ])('%s', async (_what, query) => {
    const plan = await planOf(query())

    expect(plan).toContain('Index Only Scan using "Section_name"')
    expect(plan).not.toMatch(/(Seq|Heap|Index) Scan (on|using \S+ on) "Section"|Seq Scan on "Offering"/)
    expect(plan).not.toContain('SubPlan')
  })

  test('names come in the order of their index', async () => {
    expect(await planOf(firstSections('name', sectionsLeft(semesterId, {}), 21))).not.toContain('Sort')
  })
})
