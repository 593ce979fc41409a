import { expect, test } from 'vitest'
import { workbookFromXml } from '@/lib/testing/files'
import { readSheet } from './reader'

test('a formula without a result and an error value are blank, and said so', async () => {
  const bytes = workbookFromXml(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>title</t></is></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>"A"&amp;1</f><v>A1</v></c><c r="B2"><f>VLOOKUP(A2,Z:Z,1)</f><v/></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>A2</t></is></c><c r="B3" t="e"><v>#REF!</v></c></row>',
  )
  const sheet = await readSheet(bytes, 'a.xlsx')

  expect(sheet.rows.map(({ cells }) => cells)).toEqual([
    ['A1', ''],
    ['A2', ''],
  ])
  expect(sheet.issues.map(({ row, level, text }) => [row, level, text])).toEqual([
    [2, 'warning', 'B2'],
    [3, 'warning', '#REF!'],
  ])
})

test('reads what other programs write: namespaces, no references, readings, absolute targets', async () => {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const bytes = workbookFromXml('', {
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Target="/xl/worksheets/sheet1.xml" Id="rId1" Type="${rel}/worksheet"/></Relationships>`,
    'xl/sharedStrings.xml':
      '<?xml version="1.0"?><x:sst xmlns:x="y"><x:si><x:t>title</x:t></x:si><x:si><x:r><x:t>漢</x:t></x:r><x:r><x:t xml:space="preserve">字 </x:t></x:r><x:rPh sb="0" eb="1"><x:t>한자</x:t></x:rPh></x:si><x:si><x:t>줄_x000D_바꿈</x:t></x:si></x:sst>',
    'xl/worksheets/sheet1.xml':
      "<x:worksheet xmlns:x='y'><!-- <row> --><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t><![CDATA[code]]></x:t></x:is></x:c><x:c t='s'><x:v>0</x:v></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c><x:c t='s'><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>8</x:v></x:c><x:c t='s'><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>",
  })
  const sheet = await readSheet(bytes, 'a.xlsx')

  expect(sheet.rows).toEqual([
    { row: 2, cells: ['7', '漢字 '] },
    { row: 3, cells: ['8', '줄\r바꿈'] },
  ])
})

test('a namespace that a cell declares is not its name', async () => {
  const cell = (name: string, text: string) =>
    `<c xmlns:r="urn:other" r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`
  const bytes = workbookFromXml(
    `<row r="1">${cell('A1', 'code')}${cell('B1', 'title')}</row><row r="5">${cell('A5', 'A1')}${cell('B5', '하나 &#xAC00;')}</row>`,
  )
  const sheet = await readSheet(bytes, 'a.xlsx')

  expect(sheet.rows).toEqual([{ row: 5, cells: ['A1', '하나 가'] }])
})

test('two tabs of the same worksheet are one', async () => {
  const cells = (...texts: string[]) =>
    texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')
  const rows = `<row>${cells('code', 'title')}</row><row>${cells('A1', '하나')}</row>`
  const bytes = workbookFromXml(rows, {
    'xl/workbook.xml':
      '<workbook xmlns:r="x"><sheets><sheet name="1" r:id="rId1"/><sheet name="2" r:id="rId1"/></sheets></workbook>',
  })

  expect((await readSheet(bytes, 'a.xlsx')).issues).toEqual([])
})
