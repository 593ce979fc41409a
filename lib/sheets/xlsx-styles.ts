import { scanPart } from './xlsx-book'
import type { Part } from './zip'

/** What a number of this style means: a day, or a number with so many digits at least (`001`). */
export type Style = { isDate: boolean; digits: number }

const plain: Style = { isDate: false, digits: 0 }

/** The formats that need no text in the file: days and hours, also those of Korean Excel. */
const knownDates: readonly [number, number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Styles by the number that cells give. */
export async function stylesOf(parts: Map<string, Part>): Promise<Style[]> {
  const formats = new Map<number, Style>()
  const styles: Style[] = []
  let inCells = false

  await scanPart(parts, 'xl/styles.xml', {
    open(name, attributes) {
      const id = Number(attributes.get('numFmtId'))
      if (name === 'cellXfs') inCells = true
      if (name === 'numFmt') formats.set(id, styleOf(attributes.get('formatCode') ?? ''))
      if (name === 'xf' && inCells) styles.push(formats.get(id) ?? { ...plain, isDate: isKnownDate(id) })
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

function isKnownDate(id: number): boolean {
  return knownDates.some(([first, last]) => id >= first && id <= last)
}

/** Spreadsheets allow no longer one. */
const longestFormat = 255

function styleOf(format: string): Style {
  if (/^0+$/.test(format)) return { isDate: false, digits: format.length }
  const meaning = format.slice(0, longestFormat).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')

  return { isDate: /[ymdhs]/i.test(meaning) && !/general/i.test(meaning), digits: 0 }
}
