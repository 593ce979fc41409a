import { randomBytes, randomUUID } from 'node:crypto'
import type { Prisma } from '@/lib/db/generated/client'
import { noticeCodes } from '@/lib/notifications/notice'
import type { BookEntry, BookKind } from '@/lib/seal/books'
import { emptyPage, pageTag, sealPage, turnPages } from '@/lib/seal/page'
import type { Person } from './accounts'
import type { Kept } from './marks'
import type { Random } from './random'
import type { Stage } from './stage'
import type { Thread } from './threads'

/** Person, then kind, then what stands in that book. */
type Shelf = Map<string, Map<BookKind, BookEntry[]>>

/** The sealed pages of everybody: what the binder would have written by now, in no order. */
export function bindBooks(
  threads: Thread[],
  { kept, stage, random }: { kept: Kept[]; stage: Stage; random: Random },
): Prisma.SealedBookCreateManyInput[] {
  const shelf: Shelf = new Map()
  for (const thread of threads) {
    enterWritings(shelf, thread)
    enterNotices(shelf, thread)
  }
  for (const { person, postId, at } of kept) {
    enter(
      shelf,
      { person, kind: 'scraps' },
      { id: random.idAt(at), itemId: postId, subjectId: postId, code: 0 },
    )
  }

  const yesterday = random.idAt(stage.ago({ days: 1 }))
  return shuffled(
    [...shelf].flatMap(([userId, books]) =>
      [...books].flatMap(([kind, entries]) => pagesOf({ userId, kind }, { entries, seen: yesterday })),
    ),
  )
}

function enterWritings(shelf: Shelf, { row, writer, comments }: Thread) {
  if (row.anonymous) {
    enter(
      shelf,
      { person: writer, kind: 'posts' },
      { id: row.id, itemId: row.id, subjectId: row.id, code: 0 },
    )
  }
  for (const comment of comments) {
    if (!comment.row.anonymous) continue
    const { id } = comment.row
    enter(shelf, { person: comment.writer, kind: 'comments' }, { id, itemId: id, subjectId: row.id, code: 0 })
  }
}

/** The writer of what is answered hears of a reply, the writer of the post of everything else. */
function enterNotices(shelf: Shelf, { row: post, writer, comments }: Thread) {
  const writers = new Map(comments.map((comment) => [comment.row.id, comment.writer]))
  for (const comment of comments) {
    const { id, parentId } = comment.row
    const answered = parentId ? writers.get(parentId) : undefined
    const entry = { id, itemId: id, subjectId: post.id }
    if (answered && answered.id !== comment.writer.id) {
      enter(shelf, { person: answered, kind: 'inbox' }, { ...entry, code: noticeCodes.reply })
    }
    if (writer.id !== comment.writer.id && writer.id !== answered?.id) {
      enter(shelf, { person: writer, kind: 'inbox' }, { ...entry, code: noticeCodes.comment })
    }
  }
}

function enter(shelf: Shelf, { person, kind }: { person: Person; kind: BookKind }, entry: BookEntry) {
  const books = shelf.get(person.id) ?? new Map<BookKind, BookEntry[]>()
  shelf.set(person.id, books.set(kind, [...(books.get(kind) ?? []), entry]))
}

type Book = { userId: string; kind: BookKind }

export function pagesOf(book: Book, { entries, seen }: { entries: BookEntry[]; seen: string }) {
  const pages = [emptyPage()]
  turnPages(pages, [
    ...entries.map((entry) => ({ act: 'enter' as const, entry })),
    ...(book.kind === 'inbox' ? [{ act: 'seen' as const, upTo: seen }] : []),
  ])
  return pages.map((page, number) => {
    const tag = pageTag(book, number)
    return { id: randomUUID(), tag, body: sealPage(page, tag) }
  })
}

/** By real chance: an order that anybody can compute again from this file would tell whose page is whose. */
export function shuffled<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: randomBytes(8).readBigUInt64BE() }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ item }) => item)
}
