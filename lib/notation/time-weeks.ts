import { warning } from './remark'
import { fitForm, type Line, type Stretch } from './time-line'
import type { Part, Step } from './time-part'

const someWeeks = '몇 주만 하는 시간이에요. 매주 있는 것처럼 넣고 주차를 곁에 적었어요.'

/** `8주차 - 8주차` before a time holds for all that follow, until the next. */
export function weeksFirst(line: Line, rest: Stretch): Step | null {
  const fit = fitForm(line, rest, ['N', '주', '~', 'N', '주']) ?? fitForm(line, rest, ['N', '주'])
  if (!fit) return null
  const [first, last = first] = fit.given.map(({ value }) => value)
  return { parts: [], next: fit.next, weeks: first === last ? `${first}주차` : `${first}~${last}주차` }
}

export function inWeeks(part: Part, weeks: string): Part {
  if (part.times.length === 0) return part
  const kind = [weeks, part.kind].filter(Boolean).join(' ')
  return { ...part, kind, remarks: [...part.remarks, warning(`${weeks} ${part.text}`, someWeeks)] }
}
