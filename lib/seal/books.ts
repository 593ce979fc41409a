import 'server-only'
import { newId } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import {
  type Book,
  type BookEntry,
  type BookKind,
  bookKinds,
  type Change,
  openChange,
  pendingTag,
  sealChange,
} from './change'
import { emptyPage, NOTHING_SEEN, openPage, type Page, pageTag, turnPages } from './page'
import { holdShelf } from './shelf'
import type { Tag } from './tags'

export type { BookEntry, BookKind } from './change'

/** Without an `id` of its own an entry stands where its item does; a scrap stands at the moment of scrapping. */
export type NewEntry = Omit<BookEntry, 'id'> & { id?: string }

/** Touches `volatile` only: the binder carries it onto a page at a moment that betrays nothing. */
export async function enterBook(tx: Tx, userId: string, kind: BookKind, entry: NewEntry): Promise<void> {
  await note(tx, { userId, kind }, { act: 'enter', entry: placed(kind, entry) })
}

export function placed(kind: BookKind, entry: NewEntry): BookEntry {
  return { ...entry, id: entry.id ?? (kind === 'scraps' ? newId() : entry.itemId) }
}

export async function leaveBook(tx: Tx, userId: string, kind: BookKind, itemId: string): Promise<void> {
  await note(tx, { userId, kind }, { act: 'leave', itemId })
}

/** Everything on the pages and everything on its way there, newest first. */
export async function readBook(tx: Tx, userId: string, kind: BookKind): Promise<BookEntry[]> {
  const book = { userId, kind }
  const { front, changes } = await readFront(tx, book)
  const pages = [front, ...(await readFiled(tx, book, front.filed))]
  turnPages(pages, changes)

  return pages.flatMap((page) => page.entries).sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** The `id` of the newest inbox entry that was read, or `null` before the first. */
export async function inboxSeen(tx: Tx, userId: string): Promise<string | null> {
  const { front, changes } = await readFront(tx, { userId, kind: 'inbox' })
  turnPages([front], changes)

  return front.seen === NOTHING_SEEN ? null : front.seen
}

/**
 * How many inbox entries came after the newest one that was read, and which that is. Full pages are opened only when
 * they may hold some.
 */
export async function countUnseen(tx: Tx, userId: string): Promise<{ unseen: number; seen: string | null }> {
  const book = { userId, kind: 'inbox' } as const
  const { front, changes } = await readFront(tx, book)
  const { filed } = front
  const pages = [front]
  turnPages(pages, changes)
  const { seen } = front
  if (front.entries.every(({ id }) => id > seen)) pages.push(...(await readFiled(tx, book, filed)))

  const ids = pages.flatMap(({ entries }) => entries.map(({ id }) => id))
  return {
    unseen: new Set(ids.filter((id) => id > seen)).size,
    seen: seen === NOTHING_SEEN ? null : seen,
  }
}

/** Marks the inbox as read up to the entry with this `id`. Never goes back. */
export async function seeInbox(tx: Tx, userId: string, upTo: string): Promise<void> {
  await note(tx, { userId, kind: 'inbox' }, { act: 'seen', upTo: upTo.toLowerCase() })
}

/** Every list of one person goes, what waits included: the person leaves. */
export async function closeBooks(tx: Tx, userId: string): Promise<void> {
  await holdShelf(tx)
  for (const kind of bookKinds) {
    const book = { userId, kind }
    const { front } = await readFront(tx, book)
    const tags = Array.from({ length: front.filed + 1 }, (_, number) => pageTag(book, number))
    await tx.sealedBook.deleteMany({ where: { tag: { in: tags } } })
    await tx.$executeRaw`DELETE FROM volatile."PendingChange" WHERE "tag" = ${pendingTag(book)}`
  }
}

async function note(tx: Tx, book: Book, change: Change): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO volatile."PendingChange" ("tag", "body")
    VALUES (${pendingTag(book)}, ${sealChange(book, change)})`
}

/** The open page and the changes that wait, in one statement: between two, the binder may move entries. */
async function readFront(tx: Tx, book: Book): Promise<{ front: Page; changes: Change[] }> {
  const page = pageTag(book, 0)
  const pending = pendingTag(book)
  const rows = await read<{ isPage: boolean; body: Uint8Array }>(
    tx,
    Prisma.sql`
    SELECT "isPage", "body" FROM (
      SELECT TRUE AS "isPage", 0::bigint AS "seq", "body" FROM "SealedBook" WHERE "tag" = ${page}
      UNION ALL
      SELECT FALSE, "seq", "body" FROM volatile."PendingChange" WHERE "tag" = ${pending}) leaves
    ORDER BY "seq"`,
  )

  const bound = rows.find(({ isPage }) => isPage)
  const changes = rows
    .filter(({ isPage }) => !isPage)
    .flatMap(({ body }) => openChange(body, pending)?.change ?? [])
  return { front: bound ? openPage(bound.body, page) : emptyPage(), changes }
}

/** Full pages never gain an entry, so reading them a moment after the open one misses nothing. */
async function readFiled(tx: Tx, book: Book, filed: number): Promise<Page[]> {
  if (filed === 0) return []

  const tags = Array.from({ length: filed }, (_, index) => pageTag(book, index + 1))
  const rows = await read<{ tag: Tag; body: Uint8Array }>(
    tx,
    Prisma.sql`SELECT "tag", "body" FROM "SealedBook" WHERE "tag" = ANY(${tags}::bytea[])`,
  )
  return rows.map(({ tag, body }) => openPage(body, tag))
}
