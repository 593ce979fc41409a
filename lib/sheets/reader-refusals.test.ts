import { expect, test } from 'vitest'
import { DomainError } from '@/lib/core/errors'
import { utf8, utf16, workbookFromXml, workbookOf, zipOf } from '@/lib/testing/files'
import { limits } from './limits'
import { readSheet } from './reader'

const megabyte = 1024 * 1024
const wide = (width: number) =>
  Array.from({ length: width }, (_, at) => (at < 2 ? ['code', 'title'][at] : `c${at}`))
const bytesOf = (...bytes: number[]) => new Uint8Array([...bytes, ...Array.from({ length: 600 }, () => 7)])
const bookWithSheet = (xml: string) => workbookFromXml('', { 'xl/worksheets/sheet1.xml': xml })
const billion = `<!DOCTYPE w [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]><worksheet><sheetData><row><c t="str"><v>&a30;</v></c></row></sheetData></worksheet>`
const compound = (name: Uint8Array) => new Uint8Array([...bytesOf(0xd0, 0xcf, 0x11, 0xe0), ...name])

const refused: [string, string, Uint8Array | Promise<Uint8Array>][] = [
  ['nothing', 'import.empty', new Uint8Array()],
  ['blanks', 'import.empty', utf8(' \n\t\n')],
  ['more than 20 MB', 'import.too_large', new Uint8Array(20 * megabyte + 1)],
  ['a header without rows', 'import.no_rows', utf8('code,title\n')],
  ['an XLSX header without rows', 'import.no_rows', workbookOf([['학수번호', '교과목명']])],
  ['prose', 'import.no_header', utf8('이 글은 표가 아니에요.\n그냥 글이에요.')],
  ['5,000 columns', 'import.too_many_columns', utf8(`${wide(5_000).join(',')}\n${wide(5_000).join(',')}`)],
  ['5,000 columns of XLSX', 'import.too_many_columns', workbookOf([wide(5_000), wide(5_000)])],
  [
    '5,000 columns of JSON',
    'import.too_many_columns',
    utf8(JSON.stringify([Object.fromEntries(wide(5_000).map((name) => [name, 1]))])),
  ],
  ['too many rows', 'import.too_many_rows', utf8(`code,title\n${'A,B\n'.repeat(limits.rows + 1)}`)],
  ['too many rows of JSON', 'import.too_many_rows', utf8(`[${'{},'.repeat(limits.rows)}{}]`)],
  ['one line of 4 million cells', 'import.too_many_columns', utf8(`code,title\n${'A,"'.repeat(4_000_000)}`)],
  ['a picture', 'import.document', bytesOf(0x89, 0x50, 0x4e, 0x47)],
  ['a PDF', 'import.document', utf8('%PDF-1.7\n')],
  ['a HWP document', 'import.document', compound(utf8('HWP Document File'))],
  ['old Excel', 'import.old_excel', compound(utf16('Workbook', 'le', false))],
  ['encrypted Excel', 'import.encrypted', compound(utf16('EncryptedPackage', 'le', false))],
  ['a zip file of something else', 'import.not_a_table', zipOf({ 'word/document.xml': '<w/>' })],
  [
    'a web page named .xls',
    'import.web_page',
    utf8('<html><table><tr><td>학수번호</td></tr></table></html>'),
  ],
  ['binary', 'import.not_a_table', utf8('code,title\n\0\0,1\n')],
  ['no known encoding', 'import.encoding', new Uint8Array([0x61, 0xff, 0xfd, 0x2c, 0x80, 0x0a])],
  ['broken JSON', 'import.broken_json', utf8('{"list": [{"code": "A1"')],
  ['JSON without a list', 'import.no_objects', utf8('{"code": "A1"}')],
  ['an empty list', 'import.no_objects', utf8('[]')],
  ['10,000 levels', 'import.too_deep', utf8('['.repeat(10_000) + ']'.repeat(10_000))],
  ['20 MB of open brackets', 'import.too_deep', utf8('['.repeat(20 * megabyte))],
  ['a bomb that says so', 'import.bomb', workbookFromXml(' '.repeat(60 * megabyte))],
  [
    'a bomb that says it is small',
    'import.broken_workbook',
    workbookFromXml('', {
      'xl/worksheets/sheet1.xml': { text: ' '.repeat(60 * megabyte), claimedSize: 1_000 },
    }),
  ],
  [
    'more parts than a workbook has',
    'import.bomb',
    zipOf(Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, at) => [`xl/${at}`, '']))),
  ],
  [
    'a part under a password',
    'import.encrypted',
    workbookFromXml('', { 'xl/sharedStrings.xml': { text: '<sst/>', flags: 1 } }),
  ],
  [
    'a part that holds less than it says',
    'import.broken_workbook',
    workbookFromXml('', { 'xl/worksheets/sheet1.xml': { text: '<worksheet/>', claimedSize: 1_000 } }),
  ],
  ['entities that grow into a billion', 'import.broken_workbook', bookWithSheet(billion)],
  [
    'an entity from another file',
    'import.broken_workbook',
    bookWithSheet('<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet>&a;</worksheet>'),
  ],
  [
    'an entity that nobody declared',
    'import.broken_workbook',
    bookWithSheet('<worksheet><sheetData>&nbsp;</sheetData></worksheet>'),
  ],
  ['a document type', 'import.broken_workbook', bookWithSheet('<!DOCTYPE worksheet><worksheet/>')],
  [
    '100,000 elements in each other',
    'import.broken_workbook',
    bookWithSheet('<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
  ],
  [
    'a tag of 15 million letters',
    'import.broken_workbook',
    bookWithSheet(`<worksheet a="${' '.repeat(15_000_000)}"/>`),
  ],
  [
    'XML that ends in the middle',
    'import.broken_workbook',
    workbookFromXml('<row r="1"><c r="A1', { 'xl/worksheets/sheet1.xml': '<worksheet><c r="A1' }),
  ],
]

test.each(refused)('%s: %s', async (_, code, bytes) => {
  const error = await readSheet(await bytes, 'a.xlsx').catch((reason: unknown) => reason)

  expect(error).toBeInstanceOf(DomainError)
  expect(error).toMatchObject({ kind: 'invalid', code, message: expect.stringMatching(/요\.$/) })
})
