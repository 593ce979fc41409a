import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { sharedTable, subject } from '@/lib/testing/transfer'
import { makeTimetable } from '@/lib/timetables/commands'
import { importTimetable } from './commands'
import { formats } from './format'
import type { TransferPreview } from './schema'

let minji: Viewer
let university: Viewer['university']

beforeAll(async () => {
  university = await newUniversity()
  await newCatalogue(university, '2026-2', [{ title: '자료구조', meetings: [at(0, 9, 10.25)] }])
  const elsewhere = await newUniversity()
  await newCatalogue(elsewhere, '2026-2', [
    { title: '남의 학교 수업', professor: '', meetings: [at(4, 9, 10)] },
  ])
  minji = await newStudent(university)
})

const text = sharedTable(subject('남의 학교 수업', '', [4, 108, 120]))

async function look(given: Parameters<typeof importTimetable>[1]): Promise<TransferPreview> {
  return (await importTimetable(minji, { ...given, preview: '1' })) as TransferPreview
}

describe('the semester', () => {
  test('is the one that is asked for, and a file that says another is told', async () => {
    await newCatalogue(university, '2026-1', [{ title: '물리학' }])
    const { semester, warnings } = await look({ text, semester: '2026-1' })

    expect(semester).toBe('2026-1')
    expect(warnings).toEqual([{ entry: null, message: '파일에는 2026-2 학기라고 적혀 있어요.' }])
  })

  test.each([
    ['that nobody names', { text: '<table><subject><name value="a"/></subject></table>' }],
    [
      'that has no list',
      { text: '<table year="1999" semester="1"><subject><name value="a"/></subject></table>' },
    ],
    ['that is asked for and has none', { text, semester: '1999-1' }],
  ])('%s is refused at its field', async (_name, given) => {
    await expect(look(given)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { semester: expect.any(String) },
    })
  })
})

test('a section of another university is matched with nothing', async () => {
  const { entries } = await look({ text })

  expect(entries).toMatchObject([{ title: '남의 학교 수업', as: 'custom' }])
  expect(entries[0]).not.toHaveProperty('candidates')
})

test('a megabyte and a byte is refused at its field', async () => {
  await expect(look({ text: `<table>${'가'.repeat(333_340)}` })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { text: expect.stringContaining('1MB') },
  })
})

test('the fifty-first plan of a semester is one too many', async () => {
  const jun = await newStudent(university)
  for (let place = 0; place < 50; place += 1)
    await makeTimetable(jun, { semester: '2026-2', name: `${place}안` })

  await expect(importTimetable(jun, { text })).rejects.toMatchObject({ code: 'timetable.too_many' })
})

const starts = [
  '',
  '<table>',
  '<table year="2026" semester="2"><subject><name value="',
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
  '{"format":"moram.timetable",',
  '\uFEFF',
  ']]>',
]
const pieces = [
  '&amp;',
  '&x;',
  '"/>',
  '</subject></table>',
  'DTSTART:20260907T090000\r\n',
  'RRULE:FREQ=WEEKLY;BYDAY=MO\r\n',
  'END:VEVENT\r\nEND:VCALENDAR',
  '"entries":[]}',
  '<data day="0" starttime="-1" endtime="9e9"/>',
  'TZID',
  ';',
  ':',
  '\r\n ',
]

test('whatever is sent is read or refused, and nothing breaks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), {
        maxLength: 12,
      }),
      fc.option(fc.constantFrom(...formats), { nil: undefined }),
      async (start, rest, format) => {
        try {
          await importTimetable(minji, {
            text: `${start}${rest.join('')}`,
            format,
            semester: '2026-2',
            preview: '1',
          })
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError)
          expect(error).toMatchObject({ kind: 'invalid' })
        }
      },
    ),
    { numRuns: 300 },
  )
})
