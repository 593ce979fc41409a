import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { type Page, pageBy } from '@/lib/core/cursor'
import { notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { readBook } from '@/lib/seal/books'
import { reactedTo } from '@/lib/seal/reactions'
import { type OpinionKind, type OpinionRow, placedIn } from './opinion-views'
import { type Order, orders } from './order-views'

type Asked = { courseId: string; offering?: string | undefined; semester?: string | undefined }

/** What is said of one course, or of one offering or semester of it. Errors: `not_found` course. */
export async function saidOf(tx: Tx, viewer: Viewer, { courseId, offering, semester }: Asked) {
  await courseOpenTo(tx, viewer.university.id, courseId)
  const named = semester === undefined ? null : await semesterNamed(tx, viewer.university, semester)
  const where = [placedIn(courseId, offering)]
  if (named) where.push(Prisma.sql`r."semesterId" = ${named.id}::uuid`)

  return where
}

type Listing<Row extends OpinionRow, View> = {
  kind: OpinionKind<Row, View>
  where: Prisma.Sql[]
  order: Order
  limit: number
}

/** One row past the page tells us whether there is more. */
export async function listOpinions<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { kind, where, order, limit }: Listing<Row, View>,
): Promise<Page<View>> {
  const there = Prisma.join([Prisma.sql`r."deletedAt" IS NULL`, ...where, order.after], ' AND ')
  const rows = await read<Row>(
    tx,
    kind.select(viewer, there, Prisma.sql`ORDER BY ${order.by} LIMIT ${limit + 1}`),
  )
  const helpful = await helpfulTo(tx, viewer, { kind, rows })

  return pageBy(rows, {
    limit,
    cursor: order.cursor,
    view: (row) => kind.toView(viewer, row, helpful.has(row.id)),
  })
}

type Own<Row extends OpinionRow, View> = {
  kind: OpinionKind<Row, View>
  cursor?: string | undefined
  limit: number
}

/** One's own, newest first, told from one's sealed book. */
export async function listOwnOpinions<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { kind, cursor, limit }: Own<Row, View>,
): Promise<Page<View>> {
  const order = orders.newest(cursor)
  const ids = (await readBook(tx, viewer.id, kind.book)).map(({ itemId }) => itemId)

  return listOpinions(tx, viewer, { kind, where: [Prisma.sql`r.id = ANY(${ids}::uuid[])`], order, limit })
}

type Rows<Row extends OpinionRow, View> = { kind: OpinionKind<Row, View>; rows: Row[] }

/** Which of these the viewer found helpful: none that nobody did. */
async function helpfulTo<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { kind, rows }: Rows<Row, View>,
): Promise<Set<string>> {
  const itemIds = rows.filter(({ helpfulCount }) => helpfulCount > 0).map(({ id }) => id)

  return reactedTo(tx, { table: kind.votes, userId: viewer.id, itemIds })
}

export async function opinionView<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { kind, row }: { kind: OpinionKind<Row, View>; row: Row },
): Promise<View> {
  const helpful = await helpfulTo(tx, viewer, { kind, rows: [row] })

  return kind.toView(viewer, row, helpful.has(row.id))
}

export type One<Row extends OpinionRow, View> = { kind: OpinionKind<Row, View>; id: string }

/** One that the viewer may read, or `not_found`. Deleted ones only where `deleted` asks for them. */
export async function opinionOpenTo<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { kind, id, deleted = false }: One<Row, View> & { deleted?: boolean },
): Promise<Row> {
  const there = deleted ? Prisma.sql`TRUE` : Prisma.sql`r."deletedAt" IS NULL`
  const [row] = await read<Row>(tx, kind.select(viewer, Prisma.sql`r.id = ${id}::uuid AND ${there}`))
  if (!row) throw notFound(kind.says.gone)

  return row
}
