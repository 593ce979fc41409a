import 'server-only'
import { randomInt } from 'node:crypto'
import { madeAt, newId } from '@/lib/core/id'
import type { Db, Tx } from '@/lib/db/client'
import { type Book, type Change, openChange } from './change'
import { emptyPage, NOTHING_SEEN, openPage, pageTag } from './page'
import { type BookChanges, bindChanges, leafOf, tryHoldShelf } from './shelf'

const minute = 60_000
const CHANGES_PER_ROUND = 10_000

/** The binder keeps a page of its own, which looks like any other: until when everything is bound. */
const LEDGER = { userId: NOTHING_SEEN, kind: 'binder' } as const

/** Milliseconds to the next binding: unforeseeable, and every entry is on its page within a quarter of an hour. */
export function nextBinding(): number {
  return randomInt(4 * minute, 14 * minute)
}

type Bound = { changes: number; pages: number }

/**
 * Moves everything that waits onto the pages, in one transaction (in several when very much waits). Answers
 * `null` when another process binds, or when `volatile` was emptied and the books must be recovered first.
 */
export async function bindPending(db: Db): Promise<Bound | null> {
  const total = { changes: 0, pages: 0 }
  for (;;) {
    const round = await db.$transaction(bindRound, { maxWait: 10_000, timeout: 120_000 })
    if (!round) return null

    total.changes += round.changes
    total.pages += round.pages
    if (round.changes < CHANGES_PER_ROUND) return total
  }
}

async function bindRound(tx: Tx): Promise<Bound | null> {
  if (!(await tryHoldShelf(tx)) || !(await isIntact(tx))) return null

  const startedAt = newId()
  const waiting = await tx.$queryRaw<Waiting[]>`
    SELECT "seq", "tag", "body" FROM volatile."PendingChange" ORDER BY "seq" LIMIT ${CHANGES_PER_ROUND}`
  if (waiting.length === 0) return { changes: 0, pages: 0 }

  const { batches, bound } = byBook(waiting)
  const isLast = waiting.length < CHANGES_PER_ROUND
  const pages = await bindChanges(tx, batches, isLast ? [boundUntilLeaf(startedAt)] : [])
  await tx.$executeRaw`DELETE FROM volatile."PendingChange" WHERE "seq" = ANY(${bound})`
  return { changes: bound.length, pages }
}

/** Whether `volatile` is as it was left. After a crash, or on a restored backup, it is empty. */
export async function isIntact(tx: Tx): Promise<boolean> {
  return (await tx.$queryRaw<unknown[]>`SELECT 1 AS "here" FROM volatile."Sentinel"`).length > 0
}

/** Everything made before this moment is on the pages; `null` when nothing ever was bound. */
export async function boundUntil(tx: Tx): Promise<Date | null> {
  const tag = pageTag(LEDGER, 0)
  const leaf = await tx.sealedBook.findUnique({ where: { tag }, select: { body: true } })

  return leaf && madeAt(openPage(leaf.body, tag).seen)
}

/** `moment` is a UUIDv7 made before what was bound had been read. */
export function boundUntilLeaf(moment: string) {
  return leafOf(LEDGER, 0, { ...emptyPage(), seen: moment })
}

type Waiting = { seq: bigint; tag: Uint8Array; body: Uint8Array }

/** Changes whose key is missing are left waiting. */
function byBook(waiting: Waiting[]): { batches: BookChanges[]; bound: bigint[] } {
  const batches = new Map<string, { book: Book; changes: Change[] }>()
  const bound: bigint[] = []
  for (const { seq, tag, body } of waiting) {
    const opened = openChange(body, tag)
    if (!opened) continue

    const name = `${opened.book.kind}:${opened.book.userId}`
    const batch = batches.get(name) ?? { book: opened.book, changes: [] }
    batch.changes.push(opened.change)
    batches.set(name, batch)
    bound.push(seq)
  }
  return { batches: [...batches.values()], bound }
}
