import { limits } from './limits'
import { refusal } from './refusal'
import { textOf } from './unpacking'
import { attribute, scanXml, type XmlListener } from './xml'
import type { Part } from './zip'

export type SheetPart = { name: string; isHidden: boolean; part: Part }

/** The sheets of a workbook in the order of their tabs, and whether its days count from 1904. */
export async function bookOf(parts: Map<string, Part>): Promise<{ sheets: SheetPart[]; from1904: boolean }> {
  const targets = await targetsOf(parts)
  const sheets: SheetPart[] = []
  let from1904 = false

  await scanPart(parts, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'))
      if (name !== 'sheet' || sheets.length === limits.sheets) return
      const part = parts.get(targets.get(attribute(attributes, 'id') ?? '') ?? '')
      const isHidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible'
      if (part) sheets.push({ name: attribute(attributes, 'name') ?? '', isHidden, part })
    },
  })
  if (sheets.length === 0) throw refusal('broken_workbook')

  return { sheets, from1904 }
}

/** Which part a relation of the workbook leads to, where it is a worksheet. */
async function targetsOf(parts: Map<string, Part>): Promise<Map<string, string>> {
  const targets = new Map<string, string>()
  await scanPart(parts, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/worksheet')) return
      const target = attribute(attributes, 'Target') ?? ''
      targets.set(
        attribute(attributes, 'Id') ?? '',
        target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
      )
    },
  })
  return targets
}

/** Scans a part by its name; one that is not there says nothing. */
export async function scanPart(
  parts: Map<string, Part>,
  name: string,
  listener: Partial<XmlListener>,
): Promise<void> {
  const part = parts.get(name)
  const ignore = () => undefined
  if (part) await scanXml(textOf(part), { open: ignore, close: ignore, text: ignore, ...listener })
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
