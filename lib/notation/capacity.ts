import { type Remark, warning } from './remark'
import { plainLetters } from './time-letters'

export type Capacity = { capacity: number | null; freshmanCapacity: number | null; remark?: Remark }

const shape = /^(\d{1,5})(?:\.0+)?\s*명?\s*(?:\(\s*(\d{1,5})\s*명?\s*\))?$/
const endless = /^(?:-|없음|무제한|제한 ?없음|해당 ?없음|unlimited)?$/i
const none = { capacity: null, freshmanCapacity: null }

/** `30 (25)`: 30 places, 25 of them for first-years. Nothing and 무제한 are no limit. */
export function readCapacity(text: string): Capacity {
  const plain = plainLetters(text).replaceAll(',', '').trim()
  if (endless.test(plain)) return none
  const [, whole, share] = shape.exec(plain) ?? []
  if (!whole) return { ...none, remark: warning(text, '인원을 읽지 못했어요. 정원은 비워 두었어요.') }
  const capacity = Number(whole)
  if (!share) return { capacity, freshmanCapacity: null }
  if (Number(share) <= capacity) return { capacity, freshmanCapacity: Number(share) }
  const remark = warning(text, '신입생 몫이 정원보다 많아요. 신입생 몫은 비워 두었어요.')
  return { capacity, freshmanCapacity: null, remark }
}
