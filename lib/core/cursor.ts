import * as z from 'zod'
import { DomainError } from './errors'
import { idBytes, idFromBytes, idInput } from './id'

export type Page<Item> = { items: Item[]; nextCursor: string | null }

/** What every list takes. `limit` is the number of items a page, 1 to 100. */
export const pageInput = {
  cursor: z.string().max(200).optional(),
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
  if (!idInput.safeParse(id).success || cursorOf(id) !== cursor) {
    throw new DomainError(
      'invalid',
      '목록의 다음 쪽을 가리키는 값이 잘못되었어요. 처음부터 다시 열어 주세요.',
      {
        code: 'malformed.cursor',
      },
    )
  }
  return id
}

/** Cuts the one row past the page that tells us whether there is more. */
export function pageOf<Row extends { id: string }, Item>(
  rows: Row[],
  limit: number,
  view: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)

  return { items: shown.map(view), nextCursor: last && rows.length > limit ? cursorOf(last.id) : null }
}
