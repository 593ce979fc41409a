import 'server-only'
import type * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { idAfter } from '@/lib/core/cursor'
import { Prisma } from '@/lib/db/generated/client'
import type { listPostsInput } from './schema'
import { contains, reads, selectIds } from './views'

export type PostFilters = z.output<typeof listPostsInput>

/** Which posts are meant, as a condition for `selectPosts`. */
export function postsMeant(viewer: Viewer, filters: PostFilters): Prisma.Sql {
  const scope = scopeOf(viewer, filters)

  return filters.title || filters.q ? searched(viewer, scope, filters) : Prisma.join(scope, ' AND ')
}

function scopeOf(viewer: Viewer, { board, author, question, cursor }: PostFilters): Prisma.Sql[] {
  const where = [Prisma.sql`p."deletedAt" IS NULL`, before(cursor)]
  if (board !== undefined) where.push(onBoard(viewer, board))
  if (author)
    where.push(Prisma.sql`(u."loginId" = lower(${author}) OR u."nicknameFolded" = moram_fold(${author}))`)
  if (question !== undefined) where.push(Prisma.sql`p.question = ${question}`)

  return where
}

/** The board is looked up within the statement that reads its posts. */
function onBoard(viewer: Viewer, slug: string): Prisma.Sql {
  return Prisma.sql`p."boardId" = (
    SELECT asked.id FROM "Board" asked
    WHERE asked."universityId" = ${viewer.university.id}::uuid AND asked.slug = ${slug})`
}

/** So many of the newest posts are looked through before the index is asked. A number that PostgreSQL plans with. */
const nearby = Prisma.sql`250`

/** A common word stands in enough of the newest posts, a rare one in few of all: neither is found the other's way. */
function searched(viewer: Viewer, scope: Prisma.Sql[], { title, q, limit }: PostFilters): Prisma.Sql {
  const open = Prisma.join([...scope, notSecret(viewer)], ' AND ')
  const sought = (by: typeof reads) =>
    Prisma.join([...(title ? [by('title', title)] : []), ...(q ? [by('text', q)] : [])], ' AND ')
  const within = Prisma.sql`p.id = ANY(ARRAY(${selectIds(viewer, open, nearby)}))`
  const found = Prisma.sql`
    WITH near AS MATERIALIZED (${selectIds(viewer, Prisma.sql`${within} AND ${sought(reads)}`, limit + 1)}),
         seen AS MATERIALIZED (SELECT count(*) > ${limit} AS "isEnough" FROM near)
    SELECT id FROM near WHERE (SELECT "isEnough" FROM seen)
    UNION ALL
    SELECT id FROM (${selectIds(viewer, Prisma.sql`${open} AND ${sought(contains)}`, limit + 1)}) far
    WHERE NOT (SELECT "isEnough" FROM seen)`

  return Prisma.sql`p.id = ANY(ARRAY(${found}))`
}

/** Asked as a list of the few boards that are: joined, each post found would be compared with every board. */
function notSecret(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`p."boardId" <> ALL(ARRAY(
    SELECT hidden.id FROM "Board" hidden WHERE hidden."universityId" = ${viewer.university.id}::uuid AND hidden.secret))`
}

export function before(cursor: string | undefined): Prisma.Sql {
  const id = idAfter(cursor)
  return id === null ? Prisma.sql`TRUE` : Prisma.sql`p.id < ${id}::uuid`
}
