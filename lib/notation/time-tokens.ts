import { weekdays } from '@/lib/catalogue/meeting'
import { type Lexeme, lexemeAt, marks, type TokenKind, words } from './time-lexemes'

/** `value` is a weekday, a number or minutes after midnight, NaN for a clock time that no clock shows. */
export type Token = { kind: TokenKind; text: string; from: number; to: number; value: number }

const letters: readonly string[] = weekdays
const englishDays: readonly RegExp[] = [
  /^mon(?:day)?$/i,
  /^tue(?:s|sday)?$/i,
  /^wed(?:nesday)?$/i,
  /^thu(?:r|rs|rsday)?$/i,
  /^fri(?:day)?$/i,
  /^sat(?:urday)?$/i,
  /^sun(?:day)?$/i,
]

/** Cuts plain letters into tokens, in one pass; spaces fall away. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const [lexeme, found] = lexemeAt(text, at)
    if (lexeme !== 'space') tokens.push(...tokensFrom(lexeme, found, at, text))
    at += found.length
  }
  return tokens
}

function tokensFrom(lexeme: Lexeme, text: string, from: number, source: string): Token[] {
  const token = (kind: TokenKind, value = Number.NaN) => [{ kind, text, from, to: from + text.length, value }]
  switch (lexeme) {
    case 'date':
      return token('date')
    case 'clock':
      return token('clock', minuteOf(text))
    case 'number':
      return token('number', Number(text))
    case 'hangul':
      return koreanDays(text, from) ?? token(words.get(text) ?? 'word')
    case 'latin': {
      const day = englishDays.findIndex((name) => name.test(text))
      if (day >= 0) return token('day', day)
      const next = source.charAt(from + 1)
      if (text.length === 1 && !(next >= '0' && next <= '9')) return token('letter')
      return token(words.get(text.toLowerCase()) ?? 'word')
    }
    case 'mark':
      return token(marks.get(text) ?? 'mark')
    default:
      return token('word')
  }
}

/** `월수`, `월요일`: days only where nothing else stands in the word, so that 수학관 is no Wednesday. */
function koreanDays(text: string, from: number): Token[] | null {
  const days: Token[] = []
  for (let at = 0; at < text.length; ) {
    const value = letters.indexOf(text.charAt(at))
    if (value < 0) return null
    const length = text.startsWith('요일', at + 1) ? 3 : 1
    days.push({
      kind: 'day',
      text: text.slice(at, at + length),
      from: from + at,
      to: from + at + length,
      value,
    })
    at += length
  }
  return days
}

function minuteOf(text: string): number {
  const [hour = 0, minute = 0] = text.match(/\d+/g)?.map(Number) ?? []
  return minute < 60 && hour * 60 + minute <= 24 * 60 ? hour * 60 + minute : Number.NaN
}
