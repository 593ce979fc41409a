import { limits } from './limits'
import { refusal } from './refusal'
import { scanXml, type XmlListener } from './xml'
import { type Part, textOf } from './zip'

export type SheetPart = { name: string; isHidden: boolean; part: Part }

/** The sheets of a workbook in the order of their tabs, and whether its days count from 1904. */
export async function bookOf(parts: Map<string, Part>): Promise<{ sheets: SheetPart[]; from1904: boolean }> {
  const targets = await targetsOf(parts)
  const sheets: SheetPart[] = []
  let from1904 = false

  await scanPart(parts, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'))
      if (name !== 'sheet' || sheets.length === limits.sheets) return
      const part = parts.get(targets.get(attributes.get('id') ?? '') ?? '')
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible'
      if (part && sheets.every((sheet) => sheet.part !== part))
        sheets.push({ name: attributes.get('name') ?? '', isHidden, part })
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
      if (name !== 'Relationship' || !attributes.get('Type')?.endsWith('/worksheet')) return
      const target = attributes.get('Target') ?? ''
      targets.set(
        attributes.get('Id') ?? '',
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
  if (part) await scanXml(textOf(part), listener)
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
