import type { Prisma } from '@/lib/db/generated/client'
import { sealOwner } from '@/lib/seal/owner'
import { likeTag, scrapTag } from '@/lib/seal/tags'
import type { Person } from './accounts'
import type { Random } from './random'
import type { Stage } from './stage'
import type { Thread } from './threads'

export type Kept = { person: Person; postId: string; at: Date }

export type Marks = {
  postLikes: Prisma.PostLikeCreateManyInput[]
  commentLikes: Prisma.CommentLikeCreateManyInput[]
  scraps: Prisma.ScrapCreateManyInput[]
  kept: Kept[]
}

type Place = { stage: Stage; random: Random; people: Person[] }

/** 공감 and 스크랩 for what was written, and the counters that go with them set on the rows. */
export function giveMarks(threads: Thread[], place: Place): Marks {
  const marks: Marks = { postLikes: [], commentLikes: [], scraps: [], kept: [] }
  for (const thread of threads) {
    likePost(thread, place, marks)
    likeComments(thread, place, marks)
    scrapPost(thread, place, marks)
  }
  return marks
}

function likePost({ row, writer, likes }: Thread, { random, people }: Place, marks: Marks) {
  const others = random.shuffle(people.filter(({ id }) => id !== writer.id))
  const fans = others.slice(0, likes ?? Math.floor(random.gap(2.2)))
  marks.postLikes.push(...fans.map(({ id }) => ({ postId: row.id, tag: likeTag(id, row.id) })))
  row.likeCount = fans.length
}

function likeComments({ comments }: Thread, { random, people }: Place, marks: Marks) {
  for (const { row, writer } of comments) {
    if (row.deletedAt || random.chance(0.6)) continue
    const others = random.shuffle(people.filter(({ id }) => id !== writer.id))
    const fans = others.slice(0, Math.floor(random.gap(1.8)))
    marks.commentLikes.push(...fans.map(({ id }) => ({ commentId: row.id, tag: likeTag(id, row.id) })))
    row.likeCount = fans.length
  }
}

/** What helps is kept more often than what amuses. */
const keeping: Record<string, number> = { info: 3, career: 2.2, freshman: 1.2 }

function scrapPost({ row, writer, board }: Thread, { stage, random, people }: Place, marks: Marks) {
  const others = random.shuffle(people.filter(({ id }) => id !== writer.id))
  const keepers = others.slice(0, Math.floor(random.gap(keeping[board.slug] ?? 0.5)))
  for (const person of keepers) {
    const sealedOwner = sealOwner(person.id, { table: 'Scrap', id: row.id })
    marks.scraps.push({ postId: row.id, tag: scrapTag(person.id, row.id), sealedOwner })
    marks.kept.push({ person, postId: row.id, at: between(row, stage, random) })
  }
  row.scrapCount = keepers.length
}

/** A moment between the post and now, nearer to the post. */
function between(row: Thread['row'], { now }: Stage, random: Random): Date {
  const from = new Date(row.createdAt ?? now).getTime()
  return new Date(Math.round(from + (now.getTime() - from) * random.next() ** 3))
}
