import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { boardOpenTo } from '@/lib/boards/queries'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput, newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { canRestore } from '@/lib/posts/policy'
import { postOpenTo } from '@/lib/posts/queries'
import { isMine as isMyPost, type PostRow } from '@/lib/posts/views'
import { authorship } from '@/lib/seal/authorship'
import { enterBook } from '@/lib/seal/books'
import { assertFresh, assertPace } from '@/lib/seal/marks'
import { openOwner } from '@/lib/seal/owner'
import { threadTag } from '@/lib/seal/tags'
import { listenersOf } from './listeners'
import { commentOpenTo, likedBy } from './queries'
import { commentInput, writeCommentInput } from './schema'
import { type CommentRow, isMine, toCommentView } from './views'

/** Ten comments in a minute over all posts: a quick talk passes, a flood does not. */
const pace = { most: 10, within: 60 }
const freshFor = 86_400

/** Errors: `not_found` post or parent, `invalid` by the board's flags or a reply to a reply, `rate_limited` comment.pace and comment.repeated. */
export const writeComment = operation(
  writeCommentInput,
  async (viewer, { idempotencyKey, ...words }) => {
    const post = await postOpenTo(db, viewer, words.postId)
    assertMayWrite(viewer)
    await assertFits(viewer, post, words.anonymous)

    return once(
      { table: 'Comment', person: viewer.id, key: idempotencyKey, body: words },
      {
        make: (tx, idempotency) => make(tx, viewer, { ...words, idempotency }),
        found: async (tx, id) =>
          toCommentView(
            viewer,
            {
              ...(await commentOpenTo(tx, viewer, id, { deleted: true })),
              body: words.content,
              likeCount: 0,
              deletedAt: null,
            },
            false,
          ),
      },
    )
  },
  {
    reach: async (viewer, raw) => {
      const postId = parseOne(idInput, raw, 'postId')
      if (postId === null) throw notFound()
      await postOpenTo(db, viewer, postId)
      assertMayWrite(viewer)
    },
  },
)

async function assertFits(viewer: Viewer, post: PostRow, anonymous: boolean) {
  const { anonymity } = await boardOpenTo(db, viewer, post.boardSlug)
  if (anonymity === 'always' && !anonymous) throw unfit('anonymous', '익명으로만 쓰는 게시판이에요.')
  if (anonymity === 'never' && anonymous) throw unfit('anonymous', '닉네임으로만 쓰는 게시판이에요.')
}

function unfit(field: string, message: string): DomainError {
  return new DomainError('invalid', message, { fields: { [field]: message } })
}

type NewComment = {
  postId: string
  content: string
  anonymous: boolean
  parentId?: string | undefined
  idempotency: Idempotency
}

async function make(
  tx: Tx,
  viewer: Viewer,
  { postId, content, anonymous, parentId, idempotency }: NewComment,
) {
  const post = await lockThread(tx, viewer, postId)
  const parent = parentId === undefined ? null : await parentIn(tx, viewer, { postId, parentId })
  await assertPace(tx, {
    userId: viewer.id,
    rule: 'comment',
    ...pace,
    code: 'comment.pace',
    what: '댓글을 달 수 있어요',
  })
  await assertFresh(tx, {
    userId: viewer.id,
    rule: `comment ${postId}`,
    text: content,
    within: freshFor,
    code: 'comment.repeated',
    message: '같은 댓글을 하루 안에 다시 달 수 없어요.',
  })
  const id = newId()
  const alias = anonymous ? await aliasOn(tx, viewer, post) : null
  await tx.comment.create({
    data: {
      ...idempotency,
      id,
      postId,
      universityId: viewer.university.id,
      parentId: parentId ?? null,
      body: content,
      alias,
      ...authorship(viewer, { table: 'Comment', id, threadId: postId, anonymous }),
    },
  })
  if (anonymous) await enterBook(tx, viewer.id, 'comments', { itemId: id, subjectId: postId, code: 0 })
  await tellThread(tx, viewer, { id, post, parent })

  return toCommentView(viewer, await commentOpenTo(tx, viewer, id), false)
}

/** One writer at a time in a thread: the row lock hands out each number once and keeps the count true. */
async function lockThread(tx: Tx, viewer: Viewer, postId: string): Promise<PostRow> {
  const counted = await tx.$executeRaw`
    UPDATE "Post" SET "commentCount" = "commentCount" + 1 WHERE id = ${postId}::uuid AND "deletedAt" IS NULL`
  if (counted === 0) throw notFound('글이 지워졌거나 볼 수 없는 글이에요.')

  return postOpenTo(tx, viewer, postId)
}

async function parentIn(tx: Tx, viewer: Viewer, { postId, parentId }: { postId: string; parentId: string }) {
  const parent = await commentOpenTo(tx, viewer, parentId).catch(() => null)
  if (parent?.postId !== postId) throw unfit('parentId', '답글을 달 댓글이 이 글에 없어요.')
  if (parent.parentId !== null) throw unfit('parentId', '답글에는 답글을 달 수 없어요.')

  return parent
}

/** "익명3" stays 3 for the whole thread. The author of an anonymous post is (글쓴이) and needs no number. */
async function aliasOn(tx: Tx, viewer: Viewer, post: PostRow): Promise<number | null> {
  if (post.anonymous && isMyPost(viewer, post)) return null

  const tag = threadTag(viewer.id, post.id)
  const held = await tx.threadAlias.findUnique({
    where: { postId_threadTag: { postId: post.id, threadTag: tag } },
    select: { number: true },
  })
  if (held) return held.number

  const { aliasCount } = await tx.post.update({
    where: { id: post.id },
    data: { aliasCount: { increment: 1 } },
    select: { aliasCount: true },
  })
  await tx.threadAlias.create({ data: { postId: post.id, threadTag: tag, number: aliasCount } })
  return aliasCount
}

type Told = { id: string; post: PostRow; parent: CommentRow | null }

async function tellThread(tx: Tx, viewer: Viewer, { id, post, parent }: Told) {
  const author = await ownerOf(tx, 'Post', post)
  const answered = parent && (await ownerOf(tx, 'Comment', parent))
  for (const { userId, code } of listenersOf({ writer: viewer.id, author, answered })) {
    await enterBook(tx, userId, 'inbox', { itemId: id, subjectId: post.id, code })
  }
}

/** The running service may know, to deliver a notice; no row says it. */
async function ownerOf(
  tx: Tx,
  table: 'Post' | 'Comment',
  item: { id: string; authorId: string | null; anonymous: boolean },
) {
  if (!item.anonymous) return item.authorId
  const held =
    table === 'Post'
      ? await tx.post.findUnique({ where: { id: item.id }, select: { sealedOwner: true } })
      : await tx.comment.findUnique({ where: { id: item.id }, select: { sealedOwner: true } })

  return held?.sealedOwner ? openOwner(held.sealedOwner, { table, id: item.id }) : null
}

/** Can be undone for ten minutes. With replies under it, it stays as 삭제된 댓글입니다. */
export const deleteComment = operation(
  commentInput,
  async (viewer, { commentId }) =>
    db.$transaction(async (tx) => {
      const comment = await ownComment(tx, viewer, commentId)
      await setDeleted(tx, comment, new Date())
    }),
  {
    reach: async (viewer, raw) => {
      const commentId = parseOne(idInput, raw, 'commentId')
      if (commentId === null) throw notFound()
      await ownComment(db, viewer, commentId)
    },
  },
)

export const restoreComment = operation(commentInput, async (viewer, { commentId }) =>
  db.$transaction(async (tx) => {
    const comment = await commentOpenTo(tx, viewer, commentId, { deleted: true })
    const mine = isMine(viewer, comment)
    if (comment.deletedAt !== null && !canRestore({ mine, deletedAt: comment.deletedAt }, new Date())) {
      throw notFound('댓글이 지워졌거나 되돌릴 수 있는 10분이 지났어요.')
    }
    assertMayWrite(viewer)
    if (!mine) throw new DomainError('forbidden', '내가 쓴 댓글만 되돌릴 수 있어요.')
    await setDeleted(tx, comment, null)
    const liked = await likedBy(tx, viewer, [comment])
    return toCommentView(viewer, { ...comment, deletedAt: null }, liked.has(commentId))
  }),
)

async function ownComment(tx: Tx, viewer: Viewer, commentId: string): Promise<CommentRow> {
  const comment = await commentOpenTo(tx, viewer, commentId)
  assertMayWrite(viewer)
  if (!isMine(viewer, comment)) throw new DomainError('forbidden', '내가 쓴 댓글만 지울 수 있어요.')

  return comment
}

/** The post's row first, as every writer of a thread does; the count moves by what really changed. */
export async function setDeleted(tx: Tx, comment: Pick<CommentRow, 'id' | 'postId'>, at: Date | null) {
  await tx.$queryRaw`SELECT id FROM "Post" WHERE id = ${comment.postId}::uuid FOR UPDATE`
  const changed = await tx.comment.updateMany({
    where: { id: comment.id, deletedAt: at === null ? { not: null } : null },
    data: { deletedAt: at },
  })
  await tx.post.update({
    where: { id: comment.postId },
    data: { commentCount: { increment: at === null ? changed.count : -changed.count } },
  })
}
