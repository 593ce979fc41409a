import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { cancelImport, commitImport, mapImport, rollBackImport } from './commands'
import { getImport, listChanges, listImports, listIssues } from './queries'
import { startImport } from './start-commands'
import { advanceImport } from './step-commands'

const header = '교과목번호,분반,교과목명,담당교수,학점,강의시간,강의실'
const lists = {
  first: [
    header,
    'CS101,01,자료구조,한가온,3,"월1,수2",공학관 301',
    'CS101,02,자료구조,도누리,3,화3~4,공학관 302',
    'CS210,01,운영체제,한가온,1.5,미정,',
  ].join('\n'),
  second: [
    header,
    'CS101,01,자료구조,한가온,3,"월1,수3",공학관 301',
    'CS210,01,운영체제,한가온,1.5,미정,',
    'CS330,01,컴파일러,서이랑,3,금25,공학관 101',
  ].join('\n'),
}

const listFile = (text: string, name = '과목.csv') => new File([text], name)

async function administrator(): Promise<Viewer> {
  return newStudent(await newUniversity(), { role: 'admin' })
}

async function read(admin: Viewer, text: string, semester = '2026-2') {
  const { id } = await startImport(admin, { file: listFile(text), semester })
  await advanceImport(db, id)
  return getImport(admin, { importId: id })
}

async function commit(admin: Viewer, importId: string) {
  await commitImport(admin, { importId })
  await advanceImport(db, importId)
  return getImport(admin, { importId })
}

async function catalogueOf(admin: Viewer) {
  const rows = await db.section.findMany({
    where: { universityId: admin.university.id, removedAt: null },
    orderBy: [{ code: 'asc' }, { number: 'asc' }],
    include: { meetings: { orderBy: { position: 'asc' } }, course: true, offering: true },
  })
  return rows.map(({ code, number, title, professor, meetings, course, offering }) => {
    expect([course.code, offering.professor]).toEqual([code, professor])
    const times = meetings.map(({ weekday, startMinute, rooms }) => `${weekday} ${startMinute} ${rooms}`)
    return [`${code}-${number} ${title}`, ...times].join(' | ')
  })
}

test('a file is read, looked at, confirmed, and is the catalogue', async () => {
  const admin = await administrator()
  const ready = await read(admin, lists.first)
  expect(ready).toMatchObject({
    status: 'ready',
    version: null,
    summary: { rows: 3, sections: 3, meetings: 3, new: 3, changed: 0, removed: 0, errors: 0 },
  })
  expect(await catalogueOf(admin)).toEqual([])

  expect(await commit(admin, ready.id)).toMatchObject({ status: 'done', version: 1, reversible: true })
  expect(await catalogueOf(admin)).toEqual([
    'CS101-01 자료구조 | 0 540 공학관 301 | 2 600 공학관 301',
    'CS101-02 자료구조 | 1 660 공학관 302',
    'CS210-01 운영체제',
  ])
  expect(await db.importFile.count({ where: { importId: ready.id } })).toBe(0)
})

test('the same file again changes nothing, another says what it changes, and rolling back brings the first back', async () => {
  const admin = await administrator()
  await commit(admin, (await read(admin, lists.first)).id)
  const before = await catalogueOf(admin)
  const ids = await db.section.findMany({
    where: { universityId: admin.university.id },
    select: { id: true },
  })

  const again = await read(admin, lists.first)
  expect(again.summary).toMatchObject({ new: 0, changed: 0, removed: 0, unchanged: 3 })
  await commit(admin, again.id)

  const other = await read(admin, lists.second)
  expect(other.summary).toMatchObject({ new: 1, changed: 1, removed: 1, unchanged: 1, warnings: 1 })
  const { items } = await listChanges(admin, { importId: other.id })
  expect(items.map(({ kind, row, parts }) => [kind, row, parts])).toEqual([
    ['changed', 2, ['rawTime', 'meetings']],
    ['added', 4, []],
    ['removed', 0, []],
  ])
  const { items: issues } = await listIssues(admin, { importId: other.id, level: 'warning' })
  expect(issues).toMatchObject([{ row: 4, text: expect.stringContaining('금25') }])

  await commit(admin, other.id)
  expect(await catalogueOf(admin)).toHaveLength(3)

  await rollBackImport(admin, { importId: other.id })
  expect(await catalogueOf(admin)).toEqual(before)
  const kept = await db.section.findMany({
    where: { universityId: admin.university.id, removedAt: null },
    select: { id: true },
  })
  expect(ids).toEqual(expect.arrayContaining(kept))
})

test('only the newest version goes back, one after another', async () => {
  const admin = await administrator()
  const first = await commit(admin, (await read(admin, lists.first)).id)
  const second = await commit(admin, (await read(admin, lists.second)).id)

  await expect(rollBackImport(admin, { importId: first.id })).rejects.toMatchObject({
    code: 'import.not_newest',
  })
  await rollBackImport(admin, { importId: second.id })
  await rollBackImport(admin, { importId: first.id })
  expect(await catalogueOf(admin)).toEqual([])
})

test('columns that nobody knows are asked for, and remembered', async () => {
  const admin = await administrator()
  const strange = 'ㄱ,ㄴ,ㄷ\nCS101,자료구조,월1\n'
  const asked = await read(admin, `${strange}CS102,이산수학,화2\n`)
  expect(asked).toMatchObject({
    status: 'needs_mapping',
    summary: null,
    mapping: { missing: ['code', 'title'] },
  })

  await mapImport(admin, { importId: asked.id, columns: { ㄱ: 'code', ㄴ: 'title', ㄷ: 'time' } })
  await advanceImport(db, asked.id)
  expect(await getImport(admin, { importId: asked.id })).toMatchObject({
    status: 'ready',
    summary: { sections: 2, meetings: 2 },
  })
  await cancelImport(admin, { importId: asked.id })

  expect(await read(admin, `${strange}CS103,논리학,수3\n`)).toMatchObject({
    status: 'ready',
    summary: { sections: 2 },
  })
})

test('one import per semester at a time, whoever starts it; another semester is another matter', async () => {
  const admin = await administrator()
  const starts = Array.from({ length: 32 }, () =>
    startImport(admin, { file: listFile(lists.first), semester: '2026-2' }).then(
      () => 'started',
      (error: { code: string }) => error.code,
    ),
  )
  const outcomes = await Promise.all(starts)
  expect(outcomes.filter((outcome) => outcome === 'started')).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set(['started', 'import.open']))

  await startImport(admin, { file: listFile(lists.first), semester: '2026-W' })
})

test('32 confirmations make one version', async () => {
  const admin = await administrator()
  const { id } = await read(admin, lists.first)
  await Promise.all(Array.from({ length: 32 }, () => commitImport(admin, { importId: id })))
  await Promise.all(Array.from({ length: 8 }, () => advanceImport(db, id)))
  await advanceImport(db, id)

  expect(await getImport(admin, { importId: id })).toMatchObject({ status: 'done', version: 1 })
  expect(await db.auditEntry.findMany({ where: { subject: id }, select: { action: true } })).toEqual([
    { action: 'import.start' },
    { action: 'import.commit' },
  ])
})

test('called off in the middle of the commit it leaves the catalogue as it was', async () => {
  const admin = await administrator()
  const { id } = await read(admin, lists.first)
  await commitImport(admin, { importId: id })
  await cancelImport(admin, { importId: id })
  await advanceImport(db, id)

  expect(await getImport(admin, { importId: id })).toMatchObject({ status: 'failed', version: null })
  expect(await catalogueOf(admin)).toEqual([])
})

test('a file that is no list says so, and nothing is left of it', async () => {
  const admin = await administrator()
  const failed = await read(admin, '그냥 글이에요.')
  expect(failed).toMatchObject({ status: 'failed', summary: null })
  expect(failed.failure).toMatch(/요\.$/)
  expect(await db.importFile.count({ where: { importId: failed.id } })).toBe(0)
})

test('only administrators, and only of that university', async () => {
  const admin = await administrator()
  const { id } = await read(admin, lists.first)
  const student = await newStudent(admin.university)
  const stranger = await administrator()

  await expect(listImports(student, {})).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(
    startImport(student, { file: listFile(lists.first), semester: '2026-2' }),
  ).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(getImport(stranger, { importId: id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(commitImport(stranger, { importId: id })).rejects.toMatchObject({ kind: 'not_found' })
  expect((await listImports(stranger, {})).items).toEqual([])
})

test('a semester that is none, a file that is none', async () => {
  const admin = await administrator()
  await expect(startImport(admin, { file: listFile(lists.first), semester: '2026-3' })).rejects.toMatchObject(
    {
      fields: { semester: expect.stringContaining('2026-S') },
    },
  )
  await expect(startImport(admin, { file: listFile(''), semester: '2026-2' })).rejects.toMatchObject({
    fields: { file: expect.stringContaining('빈 파일') },
  })
})

test('the audit log is only ever added to', async () => {
  const admin = await administrator()
  await read(admin, lists.first)
  await expect(db.auditEntry.deleteMany({ where: { actorId: admin.id } })).rejects.toThrow()
  await expect(db.auditEntry.updateMany({ where: {}, data: { action: 'nothing' } })).rejects.toThrow()
})
