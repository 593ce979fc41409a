/*
 * What React sends to the browser is numbered and ordered by what happened to be ready first: two answers that say
 * the same differ in it. Here both are taken out, so that everything that is left can be compared to the byte.
 */

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Rows = ReadonlyMap<string, Json>

/** The page as the router fetches it. */
export function plainFlight(answer: string): string {
  const { rows, hints } = rowsOf(Buffer.from(answer))

  return JSON.stringify([expanded(rows, '$0', []), ...hints.sort()])
}

const flightScript =
  /<script[^>]*>(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\((.*?)\)<\/script>/gs

/**
 * The page as a document, then the flight that its scripts carry. Behind a skeleton a document comes in one piece or
 * in several: there only the flight is left, out of which the document was made.
 */
export function plainDocument(answer: string, { hasSkeleton }: { hasSkeleton: boolean }): string {
  const pieces: string[] = []
  const document = answer.replace(flightScript, (_, pushed) => {
    const [kind, text] = JSON.parse(pushed) as [number, string]
    if (kind === 1) pieces.push(text)
    return ''
  })
  if (pieces.length === 0) return document

  return `${hasSkeleton ? '' : renumbered(document)}\n${plainFlight(pieces.join(''))}`
}

/** Forms are numbered as they were ready; here, as they stand. */
function renumbered(document: string): string {
  const order: string[] = []
  return document.replace(/\$ACTION_(REF_)?(\d+)/g, (_, reference = '', number: string) => {
    if (!order.includes(number)) order.push(number)
    return `$ACTION_${reference}${order.indexOf(number)}`
  })
}

/** `id:payload` to the end of the line; a text says its length in bytes instead. */
function rowsOf(bytes: Buffer): { rows: Rows; hints: string[] } {
  const rows = new Map<string, Json>()
  const hints: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(':', at)
    const id = bytes.toString('utf8', at, colon)
    const text = /^T([0-9a-f]+),/.exec(bytes.toString('latin1', colon + 1, colon + 20))
    const from = colon + 1 + (text?.[0].length ?? 0)
    const newline = bytes.indexOf('\n', from)
    const end = text ? from + Number.parseInt(text[1] ?? '', 16) : newline < 0 ? bytes.length : newline
    const payload = bytes.toString('utf8', from, end)
    at = text ? end : end + 1

    if (text) rows.set(id, payload.replace(/^\$/, '$$$$'))
    else if (id === '') hints.push(payload)
    else rows.set(id, payloadOf(payload))
  }
  return { rows, hints }
}

function payloadOf(payload: string): Json {
  const [tag = ''] = /^[A-Z]/.exec(payload) ?? []
  const value = JSON.parse(payload.slice(tag.length) || 'null') as Json

  return tag === '' ? value : { [tag]: value }
}

const reference = /^\$[@LQWKFhBi]?([0-9a-f]+)((?::[^:]+)*)$/
/** How a path calls the parts of an element: `["$", type, key, props]`. */
const parts: Record<string, number> = { type: 1, key: 2, props: 3 }

/** Every reference with what it stands for in its place. */
function expanded(rows: Rows, value: Json, within: string[]): Json {
  if (Array.isArray(value)) return value.map((one) => expanded(rows, one, within))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, expanded(rows, one, within)]))
  }
  const found = typeof value === 'string' ? reference.exec(value) : null
  if (!found) return value
  if (within.includes(found[0])) return '(again)'

  return expanded(rows, pointed(rows, found), [...within, found[0]])
}

function pointed(rows: Rows, [, id = '', path = '']: RegExpExecArray): Json {
  let value = rows.get(id) ?? null
  for (const name of path.split(':').slice(1)) {
    for (let next = follow(rows, value); next !== undefined; next = follow(rows, value)) value = next
    if (Array.isArray(value)) value = value[value[0] === '$' ? (parts[name] ?? -1) : Number(name)] ?? null
    else if (typeof value === 'object' && value !== null) value = value[name] ?? null
  }
  return value
}

function follow(rows: Rows, value: Json): Json | undefined {
  const found = typeof value === 'string' ? reference.exec(value) : null

  return found ? pointed(rows, found) : undefined
}
