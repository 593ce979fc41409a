import 'server-only'
import { idBytes, idFromBytes } from '@/lib/core/id'
import { open, type Sealed, seal } from './cipher'
import { personTag, type Tag } from './tags'

/** In the order of the numbers that stand for them in sealed bytes: append only. */
export const bookKinds = ['posts', 'comments', 'scraps', 'inbox', 'reviews', 'notes', 'reports'] as const
const acts = ['enter', 'leave', 'seen'] as const

export type BookKind = (typeof bookKinds)[number]

export type BookEntry = {
  /** A UUIDv7: the list is ordered by it, newest first. */
  id: string
  itemId: string
  /** Where the item stands: the post of a comment. */
  subjectId: string
  /** A small number that the caller understands, 0 to 65535. */
  code: number
}

/** `leave` names the item alone; `seen` is the watermark of a person who has read up to that entry. */
export type Change =
  | { act: 'enter'; entry: BookEntry }
  | { act: 'leave'; itemId: string }
  | { act: 'seen'; upTo: string }

export type Book = { userId: string; kind: BookKind }

const NOBODY = Buffer.alloc(16)
export const ENTRY_BYTES = 50

/** Under this tag the changes of one book wait for the binder. */
export function pendingTag({ userId, kind }: Book): Tag {
  return personTag('pending', userId, kind)
}

export function sealChange(book: Book, change: Change): Sealed {
  const head = Buffer.of(acts.indexOf(change.act), bookKinds.indexOf(book.kind))

  return seal('pending', Buffer.concat([head, idBytes(book.userId), changeBytes(change)]), pendingTag(book))
}

export function openChange(body: Uint8Array, tag: Uint8Array): { book: Book; change: Change } | null {
  const plain = open('pending', body, tag)
  const act = plain && acts[plain.readUInt8(0)]
  const kind = plain && bookKinds[plain.readUInt8(1)]
  if (!plain || !act || !kind) return null

  const entry = readEntry(plain.subarray(18))
  const changes: Record<typeof act, Change> = {
    enter: { act: 'enter', entry },
    leave: { act: 'leave', itemId: entry.itemId },
    seen: { act: 'seen', upTo: entry.id },
  }
  return { book: { userId: idFromBytes(plain.subarray(2, 18)), kind }, change: changes[act] }
}

export function entryBytes({ id, itemId, subjectId, code }: BookEntry): Buffer {
  const number = Buffer.alloc(2)
  number.writeUInt16BE(code)

  return Buffer.concat([idBytes(id), idBytes(itemId), idBytes(subjectId), number])
}

export function readEntry(bytes: Buffer): BookEntry {
  return {
    id: idFromBytes(bytes.subarray(0, 16)),
    itemId: idFromBytes(bytes.subarray(16, 32)),
    subjectId: idFromBytes(bytes.subarray(32, 48)),
    code: bytes.readUInt16BE(48),
  }
}

/** Always as long as an entry, so that the length tells nothing. */
function changeBytes(change: Change): Buffer {
  if (change.act === 'enter') return entryBytes(change.entry)

  const id = change.act === 'seen' ? idBytes(change.upTo) : NOBODY
  const itemId = change.act === 'leave' ? idBytes(change.itemId) : NOBODY
  return Buffer.concat([id, itemId, NOBODY, Buffer.alloc(2)])
}
