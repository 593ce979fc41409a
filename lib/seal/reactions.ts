import 'server-only'
import type { Db, Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { Prisma } from '@/lib/db/generated/client'
import { read } from '@/lib/db/read'
import { helpfulTag, likeTag } from './tags'

/** Where people say yes to something: a row each, under a tag, and the sum of them on what it was said to. */
const tables = {
  PostLike: {
    rows: Prisma.sql`"PostLike"`,
    item: Prisma.sql`"postId"`,
    items: Prisma.sql`"Post"`,
    sum: Prisma.sql`"likeCount"`,
    tag: likeTag,
  },
  CommentLike: {
    rows: Prisma.sql`"CommentLike"`,
    item: Prisma.sql`"commentId"`,
    items: Prisma.sql`"Comment"`,
    sum: Prisma.sql`"likeCount"`,
    tag: likeTag,
  },
  ReviewVote: {
    rows: Prisma.sql`"ReviewVote"`,
    item: Prisma.sql`"reviewId"`,
    items: Prisma.sql`"Review"`,
    sum: Prisma.sql`"helpfulCount"`,
    tag: helpfulTag,
  },
  ExamNoteVote: {
    rows: Prisma.sql`"ExamNoteVote"`,
    item: Prisma.sql`"noteId"`,
    items: Prisma.sql`"ExamNote"`,
    sum: Prisma.sql`"helpfulCount"`,
    tag: helpfulTag,
  },
}

export type ReactionTable = keyof typeof tables

type Reaction = { table: ReactionTable; userId: string; itemId: string }

/** Once per person however often it is asked for. Answers how many have said so. */
export async function react(db: Db, { table, userId, itemId }: Reaction): Promise<number> {
  const { rows, item, items, sum, tag } = tables[table]
  const [counted] = await retrying(
    () => db.$queryRaw<{ sum: number }[]>`
      WITH added AS (
        INSERT INTO ${rows} (${item}, tag) VALUES (${itemId}::uuid, ${tag(userId, itemId)})
        ON CONFLICT DO NOTHING RETURNING 1)
      UPDATE ${items} SET ${sum} = ${sum} + (SELECT count(*)::int FROM added)
      WHERE id = ${itemId}::uuid RETURNING ${sum} AS sum`,
  )
  return counted?.sum ?? 0
}

export async function unreact(db: Db, { table, userId, itemId }: Reaction): Promise<number> {
  const { rows, item, items, sum, tag } = tables[table]
  const [counted] = await retrying(
    () => db.$queryRaw<{ sum: number }[]>`
      WITH removed AS (
        DELETE FROM ${rows} WHERE ${item} = ${itemId}::uuid AND tag = ${tag(userId, itemId)} RETURNING 1)
      UPDATE ${items} SET ${sum} = ${sum} - (SELECT count(*)::int FROM removed)
      WHERE id = ${itemId}::uuid RETURNING ${sum} AS sum`,
  )
  return counted?.sum ?? 0
}

/** To which of these the person has said it. Of what nobody said it to nothing need be asked. */
export async function reactedTo(
  tx: Tx,
  { table, userId, itemIds }: { table: ReactionTable; userId: string; itemIds: string[] },
): Promise<Set<string>> {
  if (itemIds.length === 0) return new Set()

  const { rows, item, tag } = tables[table]
  const found = await read<{ id: string }>(
    tx,
    Prisma.sql`
    SELECT said.${item} AS id
    FROM unnest(${itemIds}::uuid[], ${itemIds.map((id) => tag(userId, id))}::bytea[]) AS asked(id, tag)
    JOIN ${rows} said ON said.${item} = asked.id AND said.tag = asked.tag`,
  )
  return new Set(found.map(({ id }) => id))
}
