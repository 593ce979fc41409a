import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import type { Book, Change } from './change'
import type { Sealed } from './cipher'
import { emptyPage, openPage, type Page, pageTag, resealPage, sealPage, turnPages } from './page'
import type { Tag } from './tags'

type Leaf = { tag: Tag; body: Sealed }
export type BookChanges = { book: Book; changes: Change[] }

/** At least so many pages are written anew each time, whatever changed. A shelf below that is written whole. */
const FEWEST_WRITTEN = 256
const LEAVES_PER_STATEMENT = 200

/** Held to the end of the transaction by whoever writes pages. */
export async function holdShelf(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(72707, 1)`
}

/** The same, but `false` at once when somebody else writes. */
export async function tryHoldShelf(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`SELECT pg_try_advisory_xact_lock(72707, 1) AS "held"`

  return row?.held === true
}

/**
 * Carries changes onto the pages, which are written together with at least as many others, in random order,
 * as new rows: nothing tells which of them changed. Answers how many did.
 */
export async function bindChanges(tx: Tx, batches: BookChanges[], extra: Leaf[] = []): Promise<number> {
  const shelf = await readPages(
    tx,
    batches.map(({ book }) => book),
  )
  const changed = batches.flatMap(({ book, changes }, index) => {
    const pages = shelf[index] ?? [emptyPage()]
    return [...turnPages(pages, changes)].map((number) => leafOf(book, number, pages[number] ?? emptyPage()))
  })
  const written = [...changed, ...extra]
  if (written.length > 0) await writeLeaves(tx, shuffled([...written, ...(await decoys(tx, written))]))

  return changed.length
}

export function leafOf(
  book: { userId: string; kind: Book['kind'] | 'binder' },
  number: number,
  page: Page,
): Leaf {
  const tag = pageTag(book, number)

  return { tag, body: sealPage(page, tag) }
}

/** In a random order that nobody can guess. */
export function shuffled<Item>(items: Item[]): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    const [a, b] = [order[last], order[other]] as [Item, Item]
    order[last] = b
    order[other] = a
  }
  return order
}

/** The pages of each book in their order, an empty open page where there is none yet. */
async function readPages(tx: Tx, books: Book[]): Promise<Page[][]> {
  const fronts = await leavesAt(
    tx,
    books.map((book) => pageTag(book, 0)),
  )
  const openFronts = fronts.map((leaf) => (leaf ? openPage(leaf.body, leaf.tag) : emptyPage()))
  const filedTags = books.map((book, index) =>
    Array.from({ length: openFronts[index]?.filed ?? 0 }, (_, number) => pageTag(book, number + 1)),
  )
  const filed = (await leavesAt(tx, filedTags.flat())).values()

  return openFronts.map((front, index) => [
    front,
    ...(filedTags[index] ?? []).map(() => {
      const leaf = filed.next().value
      return leaf ? openPage(leaf.body, leaf.tag) : emptyPage()
    }),
  ])
}

async function leavesAt(tx: Tx, tags: Tag[]): Promise<(Leaf | undefined)[]> {
  const found = new Map<string, Leaf>()
  for (const some of chunks(tags, LEAVES_PER_STATEMENT)) {
    const leaves = await tx.sealedBook.findMany({
      where: { tag: { in: some } },
      select: { tag: true, body: true },
    })
    for (const leaf of leaves) found.set(nameOf(leaf.tag), leaf)
  }
  return tags.map((tag) => found.get(nameOf(tag)))
}

/** Other pages, drawn at random, in new bytes. */
async function decoys(tx: Tx, written: Leaf[]): Promise<Leaf[]> {
  const wanted = Math.max(FEWEST_WRITTEN, written.length)
  const taken = new Set(written.map(({ tag }) => nameOf(tag)))
  const drawn = await tx.$queryRaw<Leaf[]>`
    SELECT "tag", "body" FROM "SealedBook" ORDER BY random() LIMIT ${wanted + written.length}`

  return drawn
    .filter(({ tag }) => !taken.has(nameOf(tag)))
    .slice(0, wanted)
    .flatMap(({ tag, body }) => {
      const anew = resealPage(body, tag)
      return anew ? [{ tag, body: anew }] : []
    })
}

async function writeLeaves(tx: Tx, leaves: Leaf[]): Promise<void> {
  const parts = chunks(leaves, LEAVES_PER_STATEMENT)
  for (const part of parts) {
    await tx.sealedBook.deleteMany({ where: { tag: { in: part.map(({ tag }) => tag) } } })
  }
  for (const part of parts) {
    await tx.sealedBook.createMany({ data: part.map((leaf) => ({ id: randomUUID(), ...leaf })) })
  }
}

function chunks<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, turn) =>
    items.slice(turn * size, (turn + 1) * size),
  )
}

function nameOf(tag: Uint8Array): string {
  return Buffer.from(tag).toString('base64')
}
