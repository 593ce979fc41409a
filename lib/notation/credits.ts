import { type Remark, warning } from './remark'
import { plainLetters } from './time-letters'

const shape = /^(\d{1,2})(?:\.(\d{1,4}))?\s*(?:학점)?\s*(?:[-(/].*)?$/

/** Credits in halves: 3 for `1.5`. Of 학점-강의-실습 such as `3-3-0`, the first. Empty is nothing to remark on. */
export function readCredits(text: string): { halves: number | null; remark?: Remark } {
  const plain = plainLetters(text).trim()
  if (plain === '') return { halves: null }
  const [, whole, fraction = ''] = shape.exec(plain) ?? []
  const halves = Number(`${whole}.${fraction}`) * 2
  if (Number.isInteger(halves)) return { halves }
  return { halves: null, remark: warning(text, '0.5 단위의 학점이 아니에요. 학점은 비워 두었어요.') }
}
