import type { Period } from '@/lib/universities/periods'
import { endBefore, endOf, startOf } from './time-periods'
import type { Token } from './time-tokens'

/** Minutes after midnight. `first` and `last` are whole 교시, where the text names them. */
export type Span = { start: number; end: number; first?: number; last?: number; remark?: string }
/** Why a text is no time, as a whole sentence. */
export type Trouble = { trouble: string }

/**
 * One way to write a time behind its days. `N` is a number, `C` a clock time, `L` a letter, `~` a tilde or a
 * dash, `-` a dash only; what ends in `?` may be missing. `read` is given the numbers, clock times and letters.
 */
export type Shape = {
  form: readonly string[]
  read: (given: readonly Token[], periods: readonly Period[]) => Span | Trouble
}

const left = '이 시간은 비워 두었어요.'

/** The first that fits is taken, so the longer stand before their own beginnings. */
export const shapes: readonly Shape[] = [
  shape('C ~ C ( N 분? )', ([from, to]) => between(minutes(from), minutes(to))),
  shape('C ~ C', ([from, to]) => between(minutes(from), minutes(to))),
  shape('C ( N 분? )', ([from, length]) => between(minutes(from), minutes(from) + minutes(length))),
  shape('C ~?', () => ({ trouble: `끝나는 시각이 없어요. ${left}` })),
  shape('N 교시? ( C ) ~ N 교시? ( C )', ([, from, , to]) => between(minutes(from), minutes(to))),
  shape('N 교시? ~ N 교시? ( C ~ C )', ([, , from, to]) => between(minutes(from), minutes(to))),
  shape('N 교시? ( C ~ C )', ([, from, to]) => between(minutes(from), minutes(to))),
  shape('N 교시? ~ N 교시?', ([first, last], periods) => fromTo(first, last, periods)),
  shape('N 교시? ~ L', ([, last]) => unknownPeriod(last)),
  shape('N 교시? ~', ([first], periods) => ({
    ...fromTo(first, first, periods),
    remark: '끝나는 교시가 없어 한 교시로 읽었어요.',
  })),
  shape('N 교시?', ([first], periods) => fromTo(first, first, periods)),
  shape('L 교시?', ([first]) => unknownPeriod(first)),
]

/** Right behind the day and in brackets, `3-1.5` is a first 교시 and how many of them. */
export const bracketed: readonly Shape[] = [
  shape('N - N', ([first, length], periods) => lasting(first, length, periods)),
  ...shapes,
]

function shape(form: string, read: Shape['read']): Shape {
  return { form: form.split(' '), read }
}

function minutes(token: Token | undefined): number {
  return token?.value ?? Number.NaN
}

function fromTo(first: Token | undefined, last: Token | undefined, periods: readonly Period[]) {
  const start = startOf(periods, minutes(first))
  if (start === null) return unknownPeriod(first)
  const end = endOf(periods, minutes(last))
  if (end === null) return unknownPeriod(last)
  const span = between(start, end)
  return 'trouble' in span ? span : { ...span, first: minutes(first), last: minutes(last) }
}

function lasting(first: Token | undefined, length: Token | undefined, periods: readonly Period[]) {
  const start = startOf(periods, minutes(first))
  if (start === null) return unknownPeriod(first)
  if (minutes(length) === 0) return { trouble: `길이가 0교시예요. ${left}` }
  const end = endBefore(periods, minutes(first) + minutes(length))
  if (end === null) return { trouble: `교시표의 마지막 교시를 넘어요. ${left}` }
  return between(start, end)
}

function between(start: number, end: number): Span | Trouble {
  if (Number.isNaN(start) || Number.isNaN(end)) return { trouble: `시계에 없는 시각이에요. ${left}` }
  if (end > 24 * 60 || (end < start && start >= 18 * 60 && end <= 8 * 60)) {
    return { trouble: `자정을 넘기는 시간은 읽지 못해요. ${left}` }
  }
  if (start === end) return { trouble: `시작과 끝이 같아요. ${left}` }
  return start < end ? { start, end } : { trouble: `끝이 시작보다 빨라요. ${left}` }
}

function unknownPeriod(token: Token | undefined): Trouble {
  const name = token?.text.slice(0, 12) ?? ''
  const subject = /^\d/.test(name) ? '교시가' : /[LMNR]$/i.test(name) ? '이' : '가'
  return { trouble: `교시표에 ${name}${subject} 없어요. ${left}` }
}
