import type { Field } from '@/lib/sheets/field'

/** What a cell may hold before the rest is cut off, where it is not 200 characters. */
const most: Partial<Record<Field, number>> = {
  code: 60,
  number: 30,
  professor: 300,
  credits: 30,
  capacity: 30,
  department: 100,
  year: 100,
  classification: 100,
  language: 50,
  mode: 100,
  time: 500,
  place: 500,
  remark: 1_000,
}

export function mostOf(field: Field): number {
  return most[field] ?? 200
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what drops them
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\p{Cf}\u115F\u1160\u3164\uFFA0]/gu

/** A cell as people see it: composed, without invisible characters, spaces of any kind made one. */
export function cleaned(cell: string): string {
  return visible(cell).replace(/\s+/g, ' ').trim()
}

/** The same, with its line breaks: they part the times of a class. */
export function cleanedLines(cell: string): string {
  return visible(cell)
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function visible(cell: string): string {
  return cell.toWellFormed().normalize('NFC').replace(unseen, '')
}
