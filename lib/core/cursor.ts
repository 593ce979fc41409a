import * as z from 'zod'
import { DomainError } from './errors'
import { idBytes, idFromBytes, idInput } from './id'

export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** What every list takes. `limit` is the number of items a page, 1 to 100. */
export const pageInput = {
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
}

export function pageView<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })
}

/** Opaque to clients: the id of the last row seen. */
export function cursorOf(id: string): string {
  return idBytes(id).toString('base64url')
}

/** The id in a cursor, or `null` for the first page; anything else is malformed. */
export function idAfter(cursor: string | undefined): string | null {
  if (cursor === undefined) return null

  const bytes = Buffer.from(cursor, 'base64url')
  const id = bytes.length === 16 ? idFromBytes(bytes) : ''
  if (!idInput.safeParse(id).success || cursorOf(id) !== cursor) throw malformed()

  return id
}

/** The same for lists that are ordered by something else than ids: what the last row seen was ordered by. */
export function keyCursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The key in such a cursor, or `null` for the first page. `key` is what a key of this order looks like. */
export function keyAfter<Key extends z.ZodType<readonly string[]>>(
  cursor: string | undefined,
  key: Key,
): z.output<Key> | null {
  if (cursor === undefined) return null

  const parsed = key.safeParse(jsonIn(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success || keyCursorOf(parsed.data) !== cursor) throw malformed()

  return parsed.data
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function malformed(): DomainError {
  return new DomainError(
    'invalid',
    '목록의 다음 쪽을 가리키는 값이 잘못되었어요. 처음부터 다시 열어 주세요.',
    { code: 'malformed.cursor' },
  )
}

/** Cuts the one row past the page that tells us whether there is more. */
export function pageOf<Row extends { id: string }, Item>(
  rows: Row[],
  limit: number,
  view: (row: Row) => Item,
): Page<Item> {
  return pageBy(rows, { limit, cursor: ({ id }) => cursorOf(id), view })
}

type Paging<Row, Item> = { limit: number; cursor: (last: Row) => string; view: (row: Row) => Item }

/** The same for any cursor. */
export function pageBy<Row, Item>(rows: Row[], { limit, cursor, view }: Paging<Row, Item>): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)

  return { items: shown.map(view), nextCursor: last && rows.length > limit ? cursor(last) : null }
}
