import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { utf8, workbookOf } from '@/lib/testing/files'
import { readSheet } from './reader'

test('an XLSX cut anywhere is refused in words', async () => {
  const whole = await workbookOf([
    ['학수번호', '교과목명'],
    ['A1', '하나'],
  ])
  for (let size = 4; size < whole.length; size += 97) await readsOrRefuses(whole.subarray(0, size))
  await expect(readSheet(whole.subarray(0, whole.length - 30), 'a.xlsx')).rejects.toMatchObject({
    code: 'import.broken_workbook',
  })
})

test('no bytes whatsoever bring it down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), (bytes) => readsOrRefuses(bytes)),
    { numRuns: 300 },
  )
})

test('nor does a text of any sort', async () => {
  const piece = fc.constantFrom(
    'code',
    'title',
    ',',
    ';',
    '"',
    '\n',
    '\r',
    '{',
    '}',
    '[',
    ']',
    ':',
    '가',
    '\u0000',
    ' ',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 80 }), (pieces) => readsOrRefuses(utf8(pieces.join('')))),
    { numRuns: 500 },
  )
})

test('nor does a good file with bytes changed', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => [`A${at}`, `과목 ${at}`, at, '월1~2'])
  const good = [
    await workbookOf([['학수번호', '교과목명', '학점', '강의시간'], ...rows]),
    utf8(JSON.stringify({ list: rows.map(([code, title]) => ({ code, title })) })),
    new Uint8Array(await readFile(new URL(import.meta.url))),
  ]
  const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...good),
      fc.array(change, { minLength: 1, maxLength: 20 }),
      (file, changes) => {
        const bytes = file.slice()
        for (const { at, to } of changes) bytes[at % bytes.length] = to
        return readsOrRefuses(bytes)
      },
    ),
    { numRuns: 500 },
  )
})

async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  const outcome = await readSheet(bytes, 'a').catch((reason: unknown) => reason)
  if (outcome instanceof DomainError) expect(outcome.code).toMatch(/^import\./)
  else expect(outcome).toHaveProperty('rows')
}
