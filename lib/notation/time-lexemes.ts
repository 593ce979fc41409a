export type TokenKind =
  | 'day'
  | 'number'
  | 'clock'
  | 'letter'
  | 'word'
  | 'period'
  | 'minutes'
  | 'hours'
  | 'week'
  | 'noon'
  | 'date'
  | 'comma'
  | 'slash'
  | 'tilde'
  | 'dash'
  | 'open'
  | 'close'
  | 'stray'
  | 'mark'

export type Lexeme = 'space' | 'address' | 'date' | 'clock' | 'number' | 'hangul' | 'latin' | 'mark'

const lexemes: readonly (readonly [Lexeme, RegExp])[] = [
  ['space', /[^\S\n]+/y],
  ['address', /https?:\/\/[^\s,]+/y],
  ['date', /\d{1,2}월 ?\d{1,2}일|\d{1,4}[년일](?!\d)/y],
  ['clock', /\d{1,2}:\d{2}(?::00)?(?!\d)|\d{1,2}시(?!간)(?: ?\d{1,2}분)?/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['hangul', /[가-힣]+/y],
  ['latin', /[A-Za-z]+/y],
  ['mark', /[\s\S]/y],
]

export const marks = new Map<string, TokenKind>(
  Object.entries({
    ',': 'comma',
    '·': 'comma',
    '/': 'slash',
    ';': 'slash',
    '|': 'slash',
    '\n': 'slash',
    '~': 'tilde',
    '-': 'dash',
    '(': 'open',
    '[': 'open',
    ')': 'close',
    ']': 'close',
  }),
)

export const words = new Map<string, TokenKind>(
  Object.entries({
    교시: 'period',
    분: 'minutes',
    시간: 'hours',
    주: 'week',
    주차: 'week',
    오전: 'noon',
    오후: 'noon',
    am: 'noon',
    pm: 'noon',
  }),
)

/** What stands at this place, and as what. */
export function lexemeAt(text: string, at: number): [Lexeme, string] {
  for (const [lexeme, pattern] of lexemes) {
    pattern.lastIndex = at
    const [found] = pattern.exec(text) ?? []
    if (found) return [lexeme, found]
  }
  return ['mark', text.charAt(at)]
}
