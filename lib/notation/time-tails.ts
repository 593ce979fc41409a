import type { TokenKind } from './time-lexemes'
import { type Line, type Stretch, slice } from './time-line'
import { placesIn } from './time-places'
import type { Spans } from './time-spans'

/** What stands behind a time. */
export type Tail = { kind: string; rooms: string[]; closing: boolean }

const never: ReadonlySet<TokenKind> = new Set([
  'day',
  'clock',
  'noon',
  'hours',
  'date',
  'tilde',
  'stray',
  'period',
  'week',
])
const startsNoRoom: ReadonlySet<TokenKind> = new Set(['dash', 'minutes'])
const kinds =
  /^(?:외부|내부|교외|교내|이론|강의|실습|실험|실기|설계|토론|대면|비대면|온라인|원격|녹화|실시간|격주|야간|보강)$/

const timeless =
  /사이버|온라인|비대면|원격|러닝|learning|미정|미지정|미배정|추후|별도|협의|공지|없음|mooc|tba|동영상|녹화|재택|집중|실습/i

/** Words that say that there is no set time, or a mere dash. */
export function lacksTime(line: Line, { at, end }: Stretch): boolean {
  const text = slice(line, { at, end })
  if (line.tokens.slice(at, end).some(({ kind }) => never.has(kind))) return false
  return timeless.test(text) || /^[-.*()\s]+$/.test(text)
}

/** Room and kind behind a time: `(외부)plato.example.kr`, `609-313`, `(자연 112)`; null when it may be more than that. */
export function tailOf(line: Line, { at, end }: Stretch, { found }: Spans): Tail | null {
  const tokens = line.tokens.slice(at, end)
  if (tokens.some(({ kind }) => never.has(kind))) return null
  const labels: string[] = []
  let rest = at
  for (let mate = line.mates.get(rest); mate !== undefined && rest < end; mate = line.mates.get(rest)) {
    labels.push(slice(line, { at: rest + 1, end: mate }))
    rest = mate + 1
  }
  const room = slice(line, { at: rest, end })
  if (room) return isRoom(line, { at: rest, end }, found) ? behind(labels, room) : null

  return {
    kind: labels.filter((label) => kinds.test(label)).join(' '),
    rooms: labels
      .filter((label) => !kinds.test(label))
      .flatMap((label) => placesIn(label).rooms.filter(Boolean)),
    closing: true,
  }
}

function behind(labels: string[], room: string): Tail {
  return { kind: labels.join(' '), rooms: [room], closing: false }
}

/** `화3 4` is more likely two 교시 than a room, and `화3회` no 교시 at all. */
function isRoom(line: Line, { at, end }: Stretch, found: Spans['found']): boolean {
  const [before, token] = [line.tokens[at - 1], line.tokens[at]]
  if (!token || startsNoRoom.has(token.kind)) return false
  if (before?.kind === 'number' && before.to === token.from) return false
  const isPeriod = found.some((span) => 'first' in span)
  return !(
    isPeriod &&
    end - at === 1 &&
    token.kind === 'number' &&
    line.periods.some(({ period }) => period === token.value)
  )
}
