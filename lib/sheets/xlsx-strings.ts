import { limits } from './limits'
import { scanPart } from './xlsx-book'
import type { Part } from './zip'

/** The texts that cells point to, without their looks and without readings of Chinese characters. */
export async function sharedStrings(parts: Map<string, Part>): Promise<string[]> {
  const strings: string[] = []
  let string = ''
  let isText = false
  let isReading = false

  await scanPart(parts, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') string = ''
      if (name === 'rPh') isReading = true
      if (name === 't') isText = !isReading
    },
    text(text) {
      if (isText && string.length <= limits.cell) string += text
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
      if (name === 'si') strings.push(spelled(string))
    },
  })
  return strings
}

/** Spreadsheets write what XML cannot hold as `_x000D_`. */
export function spelled(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
