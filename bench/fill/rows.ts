import { randomFillSync } from 'node:crypto'
import { sealOwner } from '@/lib/seal/owner'
import { threadTag } from '@/lib/seal/tags'
import { type Random, randomness } from '../../prisma/seed/random'
import type { Words } from './words'

export const sizes = { users: 5000, posts: 100_000, comments: 1_000_000 }

export type Post = {
  id: string
  at: number
  boardId: string
  writer: number
  anonymous: boolean
  comments: Comment[]
  /** Who is 익명1, 익명2 … */
  numbered: number[]
  /** Who gave it a 공감. */
  fans: number[]
}

export type Comment = {
  id: string
  at: number
  parentId: string | null
  writer: number
  anonymous: boolean
  alias: number | null
}

type Campus = { userIds: string[]; boards: { id: string; slug: string }[]; now: Date }

const days = 400
const minute = 60_000
/** Every so many posts there is one with a hundred comments; the others have fewer, ten at the mean. */
const longThread = 500

/** Threads in order of time, 95 of 100 on the first board, so that a list 90,000 rows deep is there. */
export function* writeThreads({ userIds, boards, now }: Campus): Generator<Post> {
  const random = randomness('bench threads')
  const step = (days * 1440 * minute) / sizes.posts
  let commentsLeft = sizes.comments

  for (let turn = sizes.posts; turn > 0; turn--) {
    const at = Math.round(now.getTime() - turn * step)
    const board = random.chance(0.95) ? boards[0] : random.pick(boards.slice(1))
    const post: Post = {
      id: idAt(at),
      at,
      boardId: board?.id ?? '',
      writer: random.int(userIds.length),
      anonymous: random.chance(0.7),
      comments: [],
      numbered: [],
      fans: [],
    }
    for (let fans = random.int(4); fans > 0; fans--) {
      const fan = random.int(userIds.length)
      if (fan !== post.writer && !post.fans.includes(fan)) post.fans.push(fan)
    }
    const wanted = turn % longThread === 0 ? 100 : Math.floor(((2 * commentsLeft) / turn) * random.next())
    const count = turn === 1 ? commentsLeft : Math.min(wanted, commentsLeft)
    commentsLeft -= count
    talk(post, { random, count, people: userIds.length, until: now.getTime() })
    yield post
  }
}

type Talk = { random: Random; count: number; people: number; until: number }

/** Half of what is said is said by few who come back; a third answers somebody. */
function talk(post: Post, { random, count, people, until }: Talk) {
  const regulars = Array.from({ length: 4 }, () => random.int(people))
  let at = post.at
  let top: string | null = null
  for (let said = 0; said < count; said++) {
    at = Math.min(until - 1, at + 1 + Math.round(random.gap(12 * minute)))
    const writer = random.chance(0.5) ? random.pick(regulars) : random.int(people)
    const anonymous = random.chance(0.7)
    const reply = top !== null && random.chance(0.33)
    const id = idAt(at)
    const alias = anonymous && !(post.anonymous && writer === post.writer) ? numberOf(post, writer) : null
    post.comments.push({ id, at, parentId: reply ? top : null, writer, anonymous, alias })
    if (!reply) top = id
  }
}

function numberOf(post: Post, writer: number): number {
  const held = post.numbered.indexOf(writer)
  return held < 0 ? post.numbered.push(writer) : held + 1
}

export const postColumns = [
  'id',
  'boardId',
  'universityId',
  'title',
  'body',
  'anonymous',
  'authorId',
  'threadTag',
  'sealedOwner',
  'aliasCount',
  'commentCount',
  'likeCount',
  'createdAt',
]

export const commentColumns = [
  'id',
  'postId',
  'universityId',
  'parentId',
  'body',
  'anonymous',
  'alias',
  'authorId',
  'threadTag',
  'sealedOwner',
  'createdAt',
]

type Ink = { words: Words; universityId: string; userIds: string[] }

export function postRow(post: Post, { words, universityId, userIds }: Ink) {
  const who = authorOf({ table: 'Post', id: post.id }, post.id, post, userIds)
  return [
    post.id,
    post.boardId,
    universityId,
    words.title(),
    words.body(),
    post.anonymous,
    ...who,
    post.numbered.length,
    post.comments.length,
    post.fans.length,
    new Date(post.at),
  ]
}

export function commentRow(postId: string, comment: Comment, { words, universityId, userIds }: Ink) {
  const who = authorOf({ table: 'Comment', id: comment.id }, postId, comment, userIds)
  return [
    comment.id,
    postId,
    universityId,
    comment.parentId,
    words.comment(),
    comment.anonymous,
    comment.alias,
    ...who,
    new Date(comment.at),
  ]
}

/** authorId, threadTag and sealedOwner, as lib/seal/authorship.ts makes them. */
function authorOf(
  row: { table: 'Post' | 'Comment'; id: string },
  threadId: string,
  { writer, anonymous }: { writer: number; anonymous: boolean },
  userIds: string[],
) {
  const userId = userIds[writer] ?? ''
  return anonymous ? [null, threadTag(userId, threadId), sealOwner(userId, row)] : [userId, null, null]
}

const pool = Buffer.alloc(160_000)
let used = pool.length

/** A UUIDv7, from a pool of randomness: a million of them one by one take their time. */
function idAt(at: number): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = pool.subarray(used, used + 16)
  used += 16
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
