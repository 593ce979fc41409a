import { type SemesterName, type Term, terms } from '@/lib/catalogue/semester'
import { plainLetters } from './time-letters'

/** A year that is not the beginning of a date. */
const yearShape = /(?<!\d)((?:19|20)\d\d)(?!\d|\s?[-./년]\s?\d{1,2}\s?[-./월])/
const shortShape = /(?<!\d)((?:19|20)\d\d)\s?[-/.]\s?([12SW])(?![\dA-Z]|[-/.]\d)/i

const words: readonly (readonly [RegExp, Term])[] = [
  [/여름|하계|summer/i, 'S'],
  [/겨울|동계|winter/i, 'W'],
  [/(?<!\d)1\s?학기|spring/i, '1'],
  [/(?<!\d)2\s?학기|fall|autumn/i, '2'],
]

/** The semester that the texts around a course list name, together or one of them alone. */
export function termIn(texts: readonly string[]): SemesterName | null {
  const plain = texts.map((text) => plainLetters(text.slice(0, 500)).trim())
  const alone = plain.map((text) => shortIn(text) ?? named(yearIn(text), wordIn(text))).find(Boolean)
  if (alone) return alone

  return named(first(plain, yearIn), first(plain, wordIn) ?? first(plain, bareTerm))
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
  return terms.find((term) => term === text.toUpperCase())
}

function first<Found>(
  texts: readonly string[],
  find: (text: string) => Found | undefined,
): Found | undefined {
  return texts.map(find).find((found) => found !== undefined)
}

function named(year: string | undefined, term: Term | undefined): SemesterName | null {
  return year && term ? `${Number(year)}-${term}` : null
}
