import 'server-only'
import { idBytes, idFromBytes } from '@/lib/core/id'
import { type Book, type BookEntry, type Change, ENTRY_BYTES, entryBytes, readEntry } from './change'
import { open, type Sealed, seal } from './cipher'
import { personTag, type Tag } from './tags'

/** A page is always as long as one with this many entries. */
export const PAGE_ENTRIES = 256

const HEAD_BYTES = 22
export const NOTHING_SEEN = '00000000-0000-0000-0000-000000000000'

export type Page = {
  entries: BookEntry[]
  /** On the open page (number 0): how many full pages lie behind it, numbered from 1, and what was read. */
  filed: number
  seen: string
}

export function emptyPage(): Page {
  return { entries: [], filed: 0, seen: NOTHING_SEEN }
}

/** Derived from person, kind and number together: two pages of one person have nothing in common. */
export function pageTag(
  { userId, kind }: { userId: string; kind: Book['kind'] | 'binder' },
  number: number,
): Tag {
  return personTag('page', userId, `${kind}:${number}`)
}

export function sealPage(page: Page, tag: Tag): Sealed {
  const plain = Buffer.alloc(HEAD_BYTES + PAGE_ENTRIES * ENTRY_BYTES)
  if (page.entries.length > PAGE_ENTRIES) throw new RangeError('a page holds 256 entries')

  plain.writeUInt16BE(page.entries.length, 0)
  plain.writeUInt32BE(page.filed, 2)
  idBytes(page.seen).copy(plain, 6)
  page.entries.forEach((entry, index) => {
    entryBytes(entry).copy(plain, HEAD_BYTES + index * ENTRY_BYTES)
  })
  return seal('page', plain, tag)
}

/** Throws on a page that does not open: silently beginning anew would lose what is on it. */
export function openPage(body: Uint8Array, tag: Uint8Array): Page {
  const plain = open('page', body, tag)
  if (!plain) throw new Error('a sealed page does not open: its ANONYMITY_KEY version is missing')

  const entries = Array.from({ length: plain.readUInt16BE(0) }, (_, index) =>
    readEntry(plain.subarray(HEAD_BYTES + index * ENTRY_BYTES)),
  )
  return { entries, filed: plain.readUInt32BE(2), seen: idFromBytes(plain.subarray(6, HEAD_BYTES)) }
}

/** The same page in other bytes. Needs not know whose it is. */
export function resealPage(body: Uint8Array, tag: Uint8Array): Sealed | null {
  const plain = open('page', body, tag)

  return plain && seal('page', plain, tag)
}

/**
 * Carries changes, in their order, into the pages of one book (open page first, then the filed ones) and
 * answers the numbers of those that changed. An item that is on a page already stays where it is.
 */
export function turnPages(pages: Page[], changes: Change[]): Set<number> {
  const turned = new Set<number>()
  const at = new Map(
    pages.flatMap((page, number) => page.entries.map(({ itemId }) => [itemId, number] as const)),
  )
  const [front] = pages
  if (!front) throw new RangeError('a book has an open page')

  for (const change of changes) {
    if (change.act === 'enter' && !at.has(change.entry.itemId)) {
      front.entries.push(change.entry)
      at.set(change.entry.itemId, 0)
      turned.add(0)
    }
    if (change.act === 'leave') {
      const number = at.get(change.itemId)
      const page = number === undefined ? undefined : pages[number]
      if (number === undefined || !page) continue
      page.entries = page.entries.filter(({ itemId }) => itemId !== change.itemId)
      at.delete(change.itemId)
      turned.add(number)
    }
    if (change.act === 'seen' && change.upTo > front.seen) {
      front.seen = change.upTo
      turned.add(0)
    }
  }
  for (const number of fileFullPages(front, pages)) turned.add(number)
  return turned
}

/** The oldest entries of an open page that is too full go onto pages of their own. */
function fileFullPages(front: Page, pages: Page[]): number[] {
  const numbers: number[] = []
  if (front.entries.length > PAGE_ENTRIES) front.entries.sort((a, b) => (a.id < b.id ? -1 : 1))

  while (front.entries.length > PAGE_ENTRIES) {
    front.filed += 1
    pages.push({ ...emptyPage(), entries: front.entries.splice(0, PAGE_ENTRIES) })
    numbers.push(front.filed)
  }
  return numbers
}
