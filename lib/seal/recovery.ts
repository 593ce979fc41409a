import 'server-only'
import { newId } from '@/lib/core/id'
import type { Db, Tx } from '@/lib/db/client'
import { boundUntil, boundUntilLeaf, isIntact } from './binder'
import { type NewEntry, placed } from './books'
import { type Book, type BookKind, ENTRY_BYTES, entryBytes, readEntry } from './change'
import { bindChanges, holdShelf, shuffled } from './shelf'

export type Listed = { userId: string; kind: BookKind; entry: NewEntry }

/**
 * Whose lists an item belongs on, told from the items themselves. With `since` it may leave out what is older;
 * what it yields twice is entered once.
 */
export type BookSource = (tx: Tx, since: Date | null) => AsyncIterable<Listed>

/** Longer than any transaction may last: an item this much older than the last binding had been seen by it. */
const OVERLAP = 60 * 60_000
const BOOKS_PER_TRANSACTION = 200
const options = { maxWait: 10_000, timeout: 120_000 }

/**
 * After a crash or on a restored backup what waited in `volatile` is gone: enters everything that the items
 * tell of. Broken off, it begins anew the next time. Answers `null` when there was nothing to recover.
 */
export async function recoverBooks(db: Db, sources: BookSource[]): Promise<{ pages: number } | null> {
  await restoreVolatile(db)
  if (await isIntact(db)) return null

  const startedAt = newId()
  const bound = await boundUntil(db)
  const pages = await rebuildBooks(db, sources, bound && new Date(bound.getTime() - OVERLAP))
  await db.$transaction(async (tx) => {
    await holdShelf(tx)
    await bindChanges(tx, [], [boundUntilLeaf(startedAt)])
    await tx.$executeRaw`INSERT INTO volatile."Sentinel" ("id") VALUES (1) ON CONFLICT DO NOTHING`
  }, options)
  return { pages }
}

/** A backup leaves the whole schema out. Asked first: making what is there already would lock it for a moment. */
async function restoreVolatile(db: Db): Promise<void> {
  const [found] = await db.$queryRaw<{ missing: boolean }[]>`
    SELECT to_regclass('volatile."Sentinel"') IS NULL AS "missing"`
  if (found?.missing) await db.$executeRaw`SELECT moram_volatile()`
}

/**
 * Enters what the sources tell of and no page holds yet, answers the number of pages that changed. Somebody who
 * has left is told of until their seals are written over: what is still to be done is read from their books.
 */
export async function rebuildBooks(
  db: Db,
  sources: BookSource[],
  since: Date | null = null,
): Promise<number> {
  const piles = new Map<string, Pile>()
  for (const source of sources) {
    for await (const { userId, kind, entry } of source(db, since)) {
      const name = `${kind}:${userId}`
      const pile = piles.get(name) ?? {
        book: { userId, kind },
        bytes: Buffer.alloc(8 * ENTRY_BYTES),
        used: 0,
      }
      piles.set(name, pile)
      heap(pile, entryBytes(placed(kind, entry)))
    }
  }

  const order = shuffled([...piles.values()])
  let pages = 0
  for (let from = 0; from < order.length; from += BOOKS_PER_TRANSACTION) {
    const batches = order.slice(from, from + BOOKS_PER_TRANSACTION).map((pile) => ({
      book: pile.book,
      changes: entriesOf(pile).map((entry) => ({ act: 'enter' as const, entry })),
    }))
    pages += await db.$transaction(async (tx) => {
      await holdShelf(tx)
      return bindChanges(tx, batches)
    }, options)
  }
  return pages
}

/** The entries of one book as bytes: millions of them fit into memory. */
type Pile = { book: Book; bytes: Buffer; used: number }

function heap(pile: Pile, entry: Buffer): void {
  if (pile.used === pile.bytes.length) pile.bytes = Buffer.concat([pile.bytes, Buffer.alloc(pile.used)])
  pile.used += entry.copy(pile.bytes, pile.used)
}

function entriesOf({ bytes, used }: Pile) {
  return Array.from({ length: used / ENTRY_BYTES }, (_, index) =>
    readEntry(bytes.subarray(index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES)),
  )
}
