import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newPack, newRules } from '@/lib/testing/graduation'
import { editPack, makePack, removePack, restorePack } from './pack-commands'
import { getPack, listPacks, packFor } from './pack-queries'
import { purgeDeletedPacks } from './purge-commands'

let university: Viewer['university']
let admin: Viewer
let student: Viewer
let stranger: Viewer

beforeAll(async () => {
  university = await newUniversity()
  admin = await newStudent(university, { role: 'admin' })
  student = await newStudent(university)
  stranger = await newStudent(await newUniversity(), { role: 'admin' })
})

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? { kind: error.kind, code: error.code } : error),
  )

test('what an administrator writes, everybody of the university reads as it is', async () => {
  const rules = newRules()
  const pack = await makePack(admin, { rules })

  expect(await getPack(student, { packId: pack.id })).toEqual({ ...pack, rules, version: 1 })
  expect((await listPacks(student, {})).items[0]).toMatchObject({ id: pack.id, title: rules.title })
})

test('nobody else writes, and nothing of another university is there', async () => {
  const { id: packId, rules } = await newPack(university)
  const edit = { packId, version: 1, rules } as const

  expect(await refusal(makePack(student, { rules: newRules() }))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(editPack(student, edit))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(removePack(student, { packId }))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(getPack(stranger, { packId }))).toMatchObject({ kind: 'not_found' })
  expect(await refusal(editPack(stranger, edit))).toMatchObject({ kind: 'not_found' })
  expect(await refusal(removePack(stranger, { packId }))).toMatchObject({ kind: 'not_found' })
})

test('a pack that contradicts itself is refused with every reason, and nothing is written', async () => {
  const { id: packId, rules } = await newPack(university)
  const odd = {
    ...rules,
    totalCredits: 3,
    required: [
      { classification: '어디에도 없음', choose: 1, courses: [{ code: 'X', title: '엑스', credits: 4 }] },
    ],
  }
  const error: unknown = await editPack(admin, { packId, version: 1, rules: odd }).catch((caught) => caught)

  expect(error).toBeInstanceOf(DomainError)
  expect(error).toMatchObject({
    kind: 'invalid',
    code: 'graduation.contradiction',
    fields: {
      'rules.totalCredits': expect.any(String),
      'rules.required.0.classification': expect.stringMatching('어디에도 없음'),
    },
    extra: {
      reasons: [
        { reason: 'areas_over_total' },
        { reason: 'required_nowhere' },
        { reason: 'required_over_total' },
      ],
    },
  })
  expect(await refusal(makePack(admin, { rules: odd }))).toMatchObject({ code: 'graduation.contradiction' })
  expect((await getPack(admin, { packId })).rules).toEqual(rules)
})

test('two editors do not overwrite each other, whichever of thirty-two comes first', async () => {
  const { id: packId, rules } = await newPack(university)
  const titles = Array.from({ length: 32 }, (_, place) => `요건 ${place}`)
  const told = await Promise.all(
    titles.map((title) => refusal(editPack(admin, { packId, version: 1, rules: { ...rules, title } }))),
  )
  const pack = await getPack(admin, { packId })

  expect(told.filter((one) => one === null)).toHaveLength(1)
  expect(told.filter((one) => one !== null)).toEqual(
    Array(31).fill({ kind: 'stale', code: 'graduation.stale' }),
  )
  expect(pack).toMatchObject({ version: 2, title: titles[told.indexOf(null)] })
})

test('one department has one pack for a year, however it is spelt and however many come at once', async () => {
  const { department } = newRules()
  const years = (from: number, to: number | null) =>
    newRules({ department, entryYears: { from, to }, title: `${from}년 요건` })
  const told = await Promise.all(
    Array.from({ length: 32 }, (_, place) => refusal(makePack(admin, { rules: years(2020, 2020 + place) }))),
  )

  expect(told.filter((one) => one === null)).toHaveLength(1)
  expect(new Set(told.filter((one) => one !== null).map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify({ kind: 'conflict', code: 'graduation.overlap' })]),
  )
  const spelt = { ...years(2019, 2020), department: department.replace(' ', '') }
  expect(await refusal(makePack(admin, { rules: spelt }))).toMatchObject({ code: 'graduation.overlap' })
  expect(await refusal(makePack(admin, { rules: years(2060, null) }))).toBeNull()

  const before = await makePack(admin, { rules: years(2018, 2019) })
  const wider = { packId: before.id, version: 1, rules: years(2018, 2020) } as const
  const error: unknown = await editPack(admin, wider).catch((caught) => caught)
  expect(error).toMatchObject({ code: 'graduation.overlap' })
  expect(String(error)).toMatch('‘2020년 요건’')
})

test('a request that is sent again makes no second pack', async () => {
  const request = { rules: newRules(), idempotencyKey: newId() }
  const [one, other] = [await makePack(admin, request), await makePack(admin, request)]

  expect(other).toEqual(one)
  expect(await refusal(makePack(admin, { ...request, rules: newRules() }))).toMatchObject({
    code: 'idempotency.mismatch',
  })
})

test('what is taken away is gone, and the log keeps what it said', async () => {
  const { id: packId, rules } = await newPack(university)
  await removePack(admin, { packId })

  expect(await refusal(getPack(admin, { packId }))).toMatchObject({ kind: 'not_found' })
  expect(await refusal(removePack(admin, { packId }))).toMatchObject({ kind: 'not_found' })
  const entry = await db.auditEntry.findFirst({ where: { subject: packId, action: 'graduation.remove' } })
  expect(entry).toMatchObject({ actorId: admin.id, detail: { rules } })
})

test('what was taken away can be put back as it was, by those who write packs', async () => {
  const { id: packId, rules } = await newPack(university)
  await editPack(admin, { packId, version: 1, rules: { ...rules, totalCredits: 140 } })
  const before = await getPack(admin, { packId })
  await removePack(admin, { packId })

  expect((await listPacks(admin, {})).items).not.toContainEqual(expect.objectContaining({ id: packId }))
  expect(
    await packFor(db, { universityId: university.id, department: rules.department, from: 2030, to: 2030 }),
  ).toBeNull()
  expect(await refusal(editPack(admin, { packId, version: 2, rules }))).toMatchObject({ kind: 'not_found' })
  expect(await refusal(restorePack(student, { packId }))).toMatchObject({ kind: 'forbidden' })
  expect(await refusal(restorePack(stranger, { packId }))).toMatchObject({ kind: 'not_found' })
  expect(await restorePack(admin, { packId })).toEqual(before)
  expect(await restorePack(admin, { packId })).toEqual(before)
  expect(await getPack(student, { packId })).toEqual(before)
})

test('another pack may take the years of one that was taken away, and then keeps them', async () => {
  const { id: packId, rules } = await newPack(university)
  await removePack(admin, { packId })
  const rivals = Array.from({ length: 31 }, (_, place) =>
    refusal(makePack(admin, { rules: { ...rules, title: `새 요건 ${place}` } })),
  )
  const told = await Promise.all([refusal(restorePack(admin, { packId })), ...rivals])

  expect(told.filter((one) => one === null)).toHaveLength(1)
  expect(told.filter((one) => one !== null)).toEqual(
    Array(31).fill({ kind: 'conflict', code: 'graduation.overlap' }),
  )
})

test('after ten minutes it stays away, and after a day it is gone', async () => {
  const { id: packId } = await newPack(university)
  const gone = (minutes: number) =>
    db.graduationPack.updateMany({
      where: { id: packId },
      data: { deletedAt: new Date(Date.now() - minutes * 60_000) },
    })
  await gone(11)
  await purgeDeletedPacks(db)
  expect(await db.graduationPack.count({ where: { id: packId } })).toBe(1)
  await expect(restorePack(admin, { packId })).rejects.toThrow('10분이 지났어요')

  await gone(24 * 60 + 1)
  await purgeDeletedPacks(db)
  expect(await db.graduationPack.count({ where: { id: packId } })).toBe(0)
})

test('the pack of a year is found by its index', async () => {
  const { department } = (await newPack(university)).rules
  await db.$executeRaw`
    INSERT INTO "GraduationPack" (id, "universityId", department, "departmentFolded", "fromYear", "toYear", rules)
    SELECT gen_random_uuid(), ${university.id}::uuid, '많은 ' || n, '많은' || n, 2000, NULL, '{}'
    FROM generate_series(1, 3000) n`
  await db.$executeRaw`ANALYZE "GraduationPack"`
  const plan = await db.$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN SELECT id FROM "GraduationPack"
    WHERE "universityId" = ${university.id}::uuid AND "departmentFolded" = '많은7' AND "deletedAt" IS NULL
      AND int4range("fromYear", "toYear", '[]') && int4range(2026, 2026, '[]')`
  await db.graduationPack.deleteMany({ where: { department: { startsWith: '많은' } } })

  expect(JSON.stringify(plan)).toContain('GraduationPack_one')
  const programme = { universityId: university.id, from: 2030, to: 2030 }
  expect(await packFor(db, { ...programme, department })).not.toBeNull()
  expect(await packFor(db, { ...programme, from: 2025, to: 2025, department })).toBeNull()
})
