import { type SemesterName, type Term, terms } from '@/lib/catalogue/semester'
import { plainLetters } from './time-letters'

/** A year that is not the beginning of a date. */
const yearShape = /(?<!\d)((?:19|20)\d\d)(?!\d|\s?[-./년]\s?\d{1,2}\s?[-./월])/
const shortShape = /(?<!\d)((?:19|20)\d\d)\s?[-/.]\s?([12SW])(?![\dA-Z]|[-/.]\d)/i

/** `2`, or `semester: 2` as the head of a JSON file has it. */
const bareShape = /^(?:[^:]{1,40}:\s*)?([12SW])$/i

const words: readonly (readonly [RegExp, Term])[] = [
  [/여름|하계|summer/i, 'S'],
  [/겨울|동계|winter/i, 'W'],
  [/(?<!\d)1\s?학기|spring/i, '1'],
  [/(?<!\d)2\s?학기|fall|autumn/i, '2'],
]

/**
 * The semester that the texts around a course list name: the first that names one alone, or adds the year or the
 * term that the texts before it left open.
 */
export function termIn(texts: readonly string[]): SemesterName | null {
  const plain = texts.map((text) => plainLetters(text.slice(0, 500)).trim())
  let year: string | undefined
  let term: Term | undefined
  for (const text of plain) {
    const alone = shortIn(text) ?? named(yearIn(text), wordIn(text))
    if (alone) return alone
    year ??= yearIn(text)
    term ??= wordIn(text)
    const together = named(year, term)
    if (together) return together
  }
  return named(year, plain.map(bareTerm).find(Boolean))
}

function shortIn(text: string): SemesterName | null {
  const [, year, term = ''] = shortShape.exec(text) ?? []
  return named(year, bareTerm(term))
}

function yearIn(text: string): string | undefined {
  return yearShape.exec(text)?.[1]
}

function wordIn(text: string): Term | undefined {
  return words.find(([word]) => word.test(text))?.[1]
}

function bareTerm(text: string): Term | undefined {
  return terms.find((term) => term === bareShape.exec(text)?.[1]?.toUpperCase())
}

function named(year: string | undefined, term: Term | undefined): SemesterName | null {
  return year && term ? `${Number(year)}-${term}` : null
}
