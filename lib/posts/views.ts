import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { type DomainError, notFound } from '@/lib/core/errors'
import { Prisma } from '@/lib/db/generated/client'
import { sameTag, threadTag } from '@/lib/seal/tags'
import { type AuthorView, newsMost, type PostHead, type PostView } from './schema'

export type PostRow = {
  id: string
  boardId: string
  boardSlug: string
  boardName: string
  title: string | null
  body: string
  anonymous: boolean
  authorId: string | null
  nickname: string | null
  threadTag: Uint8Array | null
  question: boolean
  likeCount: number
  commentCount: number
  scrapCount: number
  version: number
  createdAt: Date
  editedAt: Date | null
  deletedAt: Date | null
}

export type PostMarks = { liked: boolean; scrapped: boolean }

/** Posts of the viewer's university. `where` names the post `p` and its board `b`; `tail` orders and cuts. */
export function selectPosts(viewer: Viewer, where: Prisma.Sql, tail: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id, p."boardId", b.slug AS "boardSlug", b.name AS "boardName", p.title, p.body, p.anonymous,
           p."authorId", u.nickname, p."threadTag", p.question, p."likeCount", p."commentCount",
           p."scrapCount", p.version, p."createdAt", p."editedAt", p."deletedAt"
    FROM "Post" p
    JOIN "Board" b ON b.id = p."boardId"
    LEFT JOIN "User" u ON u.id = p."authorId" AND u."leftOn" IS NULL
    WHERE p."universityId" = ${viewer.university.id}::uuid AND ${where} ${tail}`
}

/** Which posts `where` means, newest first, without reading more of them: it names the post `p` and its author `u`. */
export function selectIds(viewer: Viewer, where: Prisma.Sql, limit: number | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT p.id
    FROM "Post" p
    LEFT JOIN "User" u ON u.id = p."authorId" AND u."leftOn" IS NULL
    WHERE p."universityId" = ${viewer.university.id}::uuid AND ${where} ORDER BY p.id DESC LIMIT ${limit}`
}

type Searched = 'title' | 'text'

const folded = { title: Prisma.sql`p."foldedTitle"`, text: Prisma.sql`p."foldedText"` }
const grams = { title: Prisma.sql`moram_grams(p.title)`, text: Prisma.sql`moram_grams(p."foldedText")` }

/*
 * What is made of the words stands in a SELECT of its own: it is made once, and PostgreSQL finds no reason to plan
 * the statement anew for every word.
 */

/** Exact substring, ignoring case and width, of the title or of title and body. Reads every row it is asked about. */
export function reads(what: Searched, words: string): Prisma.Sql {
  return Prisma.sql`(${folded[what]} LIKE (SELECT moram_like(${words})))`
}

/** The same by the bigram index, which finds the few rows in which all pairs of letters stand: of two letters, exactly. */
export function contains(what: Searched, words: string): Prisma.Sql {
  const found = Prisma.sql`${grams[what]} @> (SELECT moram_query_grams(${words}))`

  return isPair(words) ? found : Prisma.sql`(${found} AND ${reads(what, words)})`
}

/** Two syllables that folding leaves as they are. */
function isPair(words: string): boolean {
  return /^[가-힣]{2}$/u.test(words)
}

/** Whether the viewer wrote it. A tag answers for the anonymous ones: no row says whose they are. */
export function isMine(viewer: Viewer, post: Pick<PostRow, 'id' | 'authorId' | 'threadTag'>): boolean {
  if (post.threadTag) return sameTag(post.threadTag, threadTag(viewer.id, post.id))
  return post.authorId === viewer.id
}

export function toPostView(viewer: Viewer, row: PostRow, marks: PostMarks): PostView {
  return { ...toPostHead(row), viewer: { mine: isMine(viewer, row), ...marks } }
}

export function toPostHead(row: PostRow): PostHead {
  return {
    id: row.id,
    board: { slug: row.boardSlug, name: row.boardName },
    title: row.title,
    content: row.body,
    author: writerOf(row),
    anonymous: row.anonymous,
    question: row.question,
    likeCount: row.likeCount,
    commentCount: row.commentCount,
    scrapCount: row.scrapCount,
    createdAt: row.createdAt.toISOString(),
    updatedAt: (row.editedAt ?? row.createdAt).toISOString(),
    version: row.version,
  }
}

export function noSuchPost(): DomainError {
  return notFound('글이 지워졌거나 볼 수 없는 글이에요.')
}

function writerOf(row: PostRow): AuthorView {
  if (row.anonymous) return { kind: 'anonymous', name: '익명(글쓴이)', isWriter: true }
  if (row.nickname === null) return { kind: 'gone', name: '(알수없음)', isWriter: true }
  return { kind: 'named', name: row.nickname, isWriter: true }
}

/** By board, how many posts are not older than an id: `newsMost` at most. */
export function selectNews(universityId: string, boards: string[], ids: string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT b.slug, news.count
    FROM unnest(${boards}::text[], ${ids}::uuid[]) AS asked(slug, id)
    JOIN "Board" b ON b.slug = asked.slug AND b."universityId" = ${universityId}::uuid
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count FROM (
        SELECT FROM "Post" n WHERE n."boardId" = b.id AND n."deletedAt" IS NULL AND n.id >= asked.id
        ORDER BY n.id DESC LIMIT ${newsMost}) few) news`
}
