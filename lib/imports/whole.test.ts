import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newUniversity } from '@/lib/testing/campus'
import { bringIn, tryFile } from './whole-commands'

const list = '과목코드,분반,과목명,수업시간\nCS101,01,자료구조,월1\nCS210,01,운영체제,화2\n'
const source = (university: string, text = list) => ({
  university,
  semester: '2026-2',
  fileName: '과목.csv',
  bytes: new TextEncoder().encode(text),
  profile: null,
})

test('a try writes nothing, not even the semester', async () => {
  const { id, slug } = await newUniversity()
  expect(await tryFile(db, source(slug))).toMatchObject({ version: null, summary: { new: 2, errors: 0 } })
  expect(await db.semester.count({ where: { universityId: id } })).toBe(0)
})

test('one command brings a list in, and the log says so', async () => {
  const { id, slug } = await newUniversity()
  expect(await bringIn(db, source(slug))).toMatchObject({ version: 1, summary: { new: 2 } })
  expect(await bringIn(db, source(slug))).toMatchObject({ version: 2, summary: { new: 0, unchanged: 2 } })

  const deeds = await db.auditEntry.findMany({ where: { universityId: id }, orderBy: { id: 'asc' } })
  expect(deeds.map(({ action }) => action)).toEqual([
    'import.start',
    'import.commit',
    'import.start',
    'import.commit',
  ])
})

test('columns that nobody knows leave nothing open', async () => {
  const { id, slug } = await newUniversity()
  const strange = source(slug, 'ㄱ,ㄴ,ㄷ\nCS101,자료구조,월1\nCS102,이산수학,화2\n')
  expect(await bringIn(db, strange)).toMatchObject({ version: null, summary: null })
  expect(await db.catalogueImport.count({ where: { universityId: id, status: 'needs_mapping' } })).toBe(0)
  expect(await bringIn(db, source(slug))).toMatchObject({ version: 1 })
})

test('a command that was killed before it confirmed is no obstacle to the next', async () => {
  const { id, slug } = await newUniversity()
  await bringIn(db, source(slug))
  await db.catalogueImport.updateMany({
    where: { universityId: id },
    data: { status: 'ready', version: null },
  })
  expect(await bringIn(db, source(slug))).toMatchObject({ version: 2 })
})
