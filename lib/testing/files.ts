import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'

type Fill = (workbook: ExcelJS.Workbook) => void

/** A workbook as a spreadsheet program saves it. */
export async function workbook(fill: Fill): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)

  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A workbook of one sheet that holds these rows. */
export async function workbookOf(rows: unknown[][]): Promise<Uint8Array> {
  return workbook((book) => book.addWorksheet('강의').addRows(rows))
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

type ZipPart = { text: string; claimedSize?: number; flags?: number }

/** A zip file by hand, with what it claims of itself. */
export function zipOf(parts: Record<string, string | ZipPart>): Uint8Array {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0

  for (const [path, given] of Object.entries(parts)) {
    const { text, claimedSize, flags = 0 } = typeof given === 'string' ? { text: given } : given
    const name = Buffer.from(path)
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const told = Buffer.alloc(26)
    told.writeUInt16LE(20, 0)
    told.writeUInt16LE(flags, 2)
    told.writeUInt16LE(8, 4)
    told.writeUInt32LE(crc(plain), 10)
    told.writeUInt32LE(packed.length, 14)
    told.writeUInt32LE(claimedSize ?? plain.length, 18)
    told.writeUInt16LE(name.length, 22)

    const file = Buffer.concat([Buffer.from('PK\x03\x04'), told, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), told, place, name]))
    files.push(file)
    offset += file.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)

  return new Uint8Array(Buffer.concat([...files, listed, end]))
}

function crc(bytes: Buffer): number {
  return typeof crc32 === 'function' ? crc32(bytes) : 0
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one worksheet from the XML of its rows, for what no program of ours would write. */
export function workbookFromXml(sheetData: string, more: Record<string, string | ZipPart> = {}): Uint8Array {
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="${relations}"><sheets><sheet name="강의" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  })
}
