import { fitShape, kindIn, type Line, type Stretch } from './time-line'
import { bracketed, type Shape, type Span, shapes, type Trouble } from './time-shapes'

export type Spans = { found: (Span | Trouble)[]; next: number }

/** When the days before it meet: `3,4`, `(3-1.5)`, `)09:00~12:00`; null where nothing of the kind is written. */
export function spansAt(line: Line, { at, end }: Stretch): Spans | null {
  const kind = kindIn(line, { at, end })
  const close = line.mates.get(at)
  if (kind === 'open' && close !== undefined && close < end) {
    const inside = listAt(line, { at: at + 1, end: close }, bracketed)
    return inside?.next === close ? { ...inside, next: close + 1 } : null
  }
  const isClosed = kind === 'stray' && line.tokens[at]?.text === ')'
  return listAt(line, { at: isClosed ? at + 1 : at, end }, shapes)
}

/** `3,4` and `1,2~3`: a comma goes on with the same days when another time and nothing else stands behind it. */
function listAt(line: Line, { at, end }: Stretch, known: readonly Shape[]): Spans | null {
  const first = fitShape(line, { at, end }, known)
  if (!first) return null
  const found = [first.span]
  let { next } = first
  while (kindIn(line, { at: next, end }) === 'comma') {
    const more = fitShape(line, { at: next + 1, end }, known)
    if (!more || !isOver(line, { at: more.next, end })) break
    found.push(more.span)
    next = more.next
  }
  return { found: joined(found), next }
}

function isOver(line: Line, rest: Stretch): boolean {
  const kind = kindIn(line, rest)
  return kind === null || kind === 'comma' || kind === 'slash' || kind === 'open' || kind === 'day'
}

/** 교시 that follow one another are one span. */
function joined(spans: (Span | Trouble)[]): (Span | Trouble)[] {
  const times = spans.filter((span) => 'start' in span).toSorted((a, b) => a.start - b.start)
  const together: Span[] = []
  for (const span of times) {
    const before = together.at(-1)
    if (before?.last !== undefined && span.last !== undefined && span.first === Math.floor(before.last) + 1) {
      together[together.length - 1] = { ...before, end: span.end, last: span.last }
    } else together.push(span)
  }
  return [...together, ...spans.filter((span) => 'trouble' in span)]
}
