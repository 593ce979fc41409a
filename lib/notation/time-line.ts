import type { Period } from '@/lib/universities/periods'
import type { TokenKind } from './time-lexemes'
import type { Shape, Span, Trouble } from './time-shapes'
import { type Token, tokensOf } from './time-tokens'

/** A time text ready to be read. */
export type Line = {
  text: string
  tokens: readonly Token[]
  /** For an opening bracket, where the closing one stands. */
  mates: ReadonlyMap<number, number>
  /** From each token on, the first separator or bracket. */
  stops: readonly number[]
  periods: readonly Period[]
}

/** Where in a line to read, `end` not included. */
export type Stretch = { at: number; end: number }

export function lineOf(text: string, periods: readonly Period[]): Line {
  const tokens = tokensOf(text)
  const mates = matesIn(tokens)
  const closings = new Set(mates.values())
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open' && !mates.has(index)) token.kind = 'stray'
    if (token.kind === 'close' && !closings.has(index)) token.kind = 'stray'
  }
  return { text, tokens, mates, stops: stopsIn(tokens), periods }
}

function matesIn(tokens: readonly Token[]): Map<number, number> {
  const mates = new Map<number, number>()
  const open: number[] = []
  for (const [index, { kind }] of tokens.entries()) {
    if (kind === 'open') open.push(index)
    const mate = kind === 'close' ? open.pop() : undefined
    if (mate !== undefined) mates.set(mate, index)
  }
  return mates
}

const stopping: ReadonlySet<TokenKind> = new Set(['comma', 'slash', 'open', 'close', 'stray'])

function stopsIn(tokens: readonly Token[]): number[] {
  const stops = new Array<number>(tokens.length).fill(tokens.length)
  for (let at = tokens.length - 1; at >= 0; at--) {
    stops[at] = stopping.has(kindAt(tokens, at)) ? at : (stops[at + 1] ?? tokens.length)
  }
  return stops
}

function kindAt(tokens: readonly Token[], at: number): TokenKind {
  return tokens[at]?.kind ?? 'mark'
}

/** What kind of token stands there, or null behind the end. */
export function kindIn({ tokens }: Line, { at, end }: Stretch): TokenKind | null {
  return at < end ? kindAt(tokens, at) : null
}

/** As it is written, from the first token to the last. */
export function slice({ text, tokens }: Line, { at, end }: Stretch): string {
  const [first, last] = [tokens[at], tokens[end - 1]]
  return first && last && at < end ? text.slice(first.from, last.to) : ''
}

/** Where the stretch's first part ends: before a separator or another day outside of brackets. */
export function partEnd(line: Line, { at, end }: Stretch): number {
  let here = at
  while (here < end) {
    const kind = kindAt(line.tokens, here)
    if (kind === 'comma' || kind === 'slash' || kind === 'day') return here
    here = (line.mates.get(here) ?? here) + 1
  }
  return here
}

export type Fit = { given: Token[]; next: number }

/** The first of the shapes that the text has here, read. */
export function fitShape(line: Line, stretch: Stretch, shapes: readonly Shape[]) {
  for (const { form, read } of shapes) {
    const fit = fitForm(line, stretch, form)
    if (fit) return { span: read(fit.given, line.periods) as Span | Trouble, next: fit.next }
  }
  return null
}

const signs: Readonly<Record<string, readonly TokenKind[]>> = {
  N: ['number'],
  C: ['clock'],
  L: ['letter'],
  '~': ['tilde', 'dash'],
  '-': ['dash'],
  '(': ['open'],
  ')': ['close'],
  교시: ['period'],
  분: ['minutes'],
  주: ['week'],
}

export function fitForm(line: Line, { at, end }: Stretch, form: readonly string[]): Fit | null {
  const given: Token[] = []
  let next = at
  for (const step of form) {
    const [sign = ''] = step.split('?')
    const token = next < end ? line.tokens[next] : undefined
    if (token && signs[sign]?.includes(token.kind)) {
      if (/[NCL]/.test(sign)) given.push(token)
      next += 1
    } else if (!step.endsWith('?')) return null
  }
  return { given, next }
}
