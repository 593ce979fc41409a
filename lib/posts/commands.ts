import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { boardOpenTo } from '@/lib/boards/queries'
import { boardSlug } from '@/lib/boards/schema'
import type { BoardRow } from '@/lib/boards/views'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput, newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { once } from '@/lib/db/idempotency'
import { authorship } from '@/lib/seal/authorship'
import { enterBook } from '@/lib/seal/books'
import { assertFresh, assertPace } from '@/lib/seal/marks'
import { canRestore, isLocked } from './policy'
import { isAnswered, marksOn, postOpenTo } from './queries'
import { editPostInput, postInput, replacePostInput, writePostInput } from './schema'
import { isMine, type PostRow, toPostView } from './views'

/** Three posts in five minutes on one board is the most: more is flooding, not talking. */
const pace = { most: 3, within: 300 }
/** The same words again within a day are refused on every board. */
const freshFor = 86_400

/** Errors: `not_found` board, `invalid` by the board's flags, `rate_limited` post.pace and post.repeated. */
export const writePost = operation(
  writePostInput,
  async (viewer, { idempotencyKey, board: slug, content, ...rest }) => {
    const board = await boardOpenTo(db, viewer, slug)
    assertMayWrite(viewer)
    const words = { ...rest, title: rest.title ?? null, content }
    assertFits(board, words)

    return once(
      { table: 'Post', person: viewer.id, key: idempotencyKey, body: { slug, ...words } },
      {
        make: async (tx, idempotency) => {
          await assertPace(tx, { userId: viewer.id, rule: `post ${board.id}`, ...pace })
          await assertFresh(tx, {
            userId: viewer.id,
            rule: 'post',
            text: `${words.title ?? ''}\n${content}`,
            within: freshFor,
            code: 'post.repeated',
            message: '같은 글을 하루 안에 다시 올릴 수 없어요.',
          })
          const id = newId()
          await tx.post.create({
            data: {
              ...idempotency,
              id,
              boardId: board.id,
              universityId: viewer.university.id,
              title: words.title,
              body: content,
              question: words.question,
              ...authorship(viewer, { table: 'Post', id, threadId: id, anonymous: words.anonymous }),
            },
          })
          if (words.anonymous) await enterBook(tx, viewer.id, 'posts', { itemId: id, subjectId: id, code: 0 })
          return asMade(viewer, await postOpenTo(tx, viewer, id), words)
        },
        found: async (tx, id) => asMade(viewer, await postOpenTo(tx, viewer, id, { deleted: true }), words),
      },
    )
  },
  {
    reach: async (viewer, raw) => {
      const board = parseOne(boardSlug, raw, 'board')
      if (board !== null) await boardOpenTo(db, viewer, board)
      assertMayWrite(viewer)
    },
  },
)

type Words = { title: string | null; content: string; anonymous: boolean; question: boolean }

function assertFits(board: BoardRow, words: Words) {
  if (board.titled && words.title === null) throw unfit('title', '제목을 써 주세요.')
  if (!board.titled && words.title !== null) throw unfit('title', '이 게시판의 글에는 제목이 없어요.')
  if (!board.questions && words.question) throw unfit('question', '이 게시판에는 질문 글을 올릴 수 없어요.')
  if (board.anonymity === 'always' && !words.anonymous)
    throw unfit('anonymous', '익명으로만 쓰는 게시판이에요.')
  if (board.anonymity === 'never' && words.anonymous)
    throw unfit('anonymous', '닉네임으로만 쓰는 게시판이에요.')
}

function unfit(field: string, message: string): DomainError {
  return new DomainError('invalid', message, { fields: { [field]: message } })
}

/** The post on the day of its birth: what a repeated request is answered with, whatever has happened since. */
function asMade(viewer: Viewer, row: PostRow, { title, content }: Words) {
  const newborn = { ...row, title, body: content, likeCount: 0, commentCount: 0, scrapCount: 0, version: 1 }
  return toPostView(viewer, { ...newborn, editedAt: null }, { liked: false, scrapped: false })
}

/** Errors: `forbidden` not one's own, `conflict` post.locked, `stale` when somebody edited in between. */
export const editPost = operation(editPostInput, edit, { reach: reachOwnPost })

/** The same with every field given. */
export const replacePost = operation(replacePostInput, edit, { reach: reachOwnPost })

type Edit = {
  postId: string
  version: number | '*'
  title?: string | null | undefined
  content?: string | undefined
}

async function edit(viewer: Viewer, { postId, version, title, content }: Edit) {
  return db.$transaction(async (tx) => {
    const post = await ownPostLocked(tx, viewer, postId)
    const board = await boardOpenTo(tx, viewer, post.boardSlug)
    const words = {
      title: title === undefined ? post.title : title,
      content: content ?? post.body,
      anonymous: post.anonymous,
      question: post.question,
    }
    assertFits({ ...board, anonymity: 'optional', questions: true }, words)
    if (version !== '*' && version !== post.version) throw stale(post)
    await assertUnlocked(tx, post)
    await tx.post.update({
      where: { id: postId },
      data: { title: words.title, body: words.content, version: { increment: 1 }, editedAt: new Date() },
    })
    const edited = await postOpenTo(tx, viewer, postId)
    return toPostView(viewer, edited, (await marksOn(tx, viewer, [edited]))(postId))
  })
}

function stale(post: PostRow): DomainError {
  return new DomainError('stale', '다른 곳에서 먼저 고친 글이에요. 새 내용을 확인하고 다시 저장해 주세요.', {
    code: 'post.stale',
    extra: { current: { version: post.version, title: post.title, content: post.body } },
  })
}

/** Can be undone for ten minutes. */
export const deletePost = operation(
  postInput,
  async (viewer, { postId }) =>
    db.$transaction(async (tx) => {
      const post = await ownPostLocked(tx, viewer, postId)
      await assertUnlocked(tx, post)
      await tx.post.update({ where: { id: postId }, data: { deletedAt: new Date() } })
    }),
  { reach: reachOwnPost },
)

export const restorePost = operation(postInput, async (viewer, { postId }) =>
  db.$transaction(async (tx) => {
    const post = await postOpenTo(tx, viewer, postId, { deleted: true })
    const mine = isMine(viewer, post)
    if (post.deletedAt !== null && !canRestore({ mine, deletedAt: post.deletedAt }, new Date())) {
      throw notFound('글이 지워졌거나 되돌릴 수 있는 10분이 지났어요.')
    }
    assertMayWrite(viewer)
    if (!mine) throw new DomainError('forbidden', '내가 쓴 글만 되돌릴 수 있어요.')
    await tx.post.update({ where: { id: postId }, data: { deletedAt: null } })
    const marks = await marksOn(tx, viewer, [post])
    return toPostView(viewer, post, marks(postId))
  }),
)

async function reachOwnPost(viewer: Viewer, raw: unknown) {
  const postId = parseOne(idInput, raw, 'postId')
  if (postId === null) throw notFound()
  await ownPost(db, viewer, postId)
}

async function ownPost(tx: Tx, viewer: Viewer, postId: string): Promise<PostRow> {
  const post = await postOpenTo(tx, viewer, postId)
  assertMayWrite(viewer)
  if (!isMine(viewer, post)) throw new DomainError('forbidden', '내가 쓴 글만 고치거나 지울 수 있어요.')

  return post
}

/** The lock keeps a first answer and a last edit from crossing. */
async function ownPostLocked(tx: Tx, viewer: Viewer, postId: string): Promise<PostRow> {
  await tx.$queryRaw`SELECT id FROM "Post" WHERE id = ${postId}::uuid FOR UPDATE`
  return ownPost(tx, viewer, postId)
}

async function assertUnlocked(tx: Tx, post: PostRow) {
  if (!post.question) return
  const answered = await isAnswered(tx, post.id)
  if (!isLocked({ question: true, answered })) return

  throw new DomainError(
    'conflict',
    '댓글이 달린 질문은 고치거나 지울 수 없어요. 답한 사람의 글이기도 해요.',
    {
      code: 'post.locked',
    },
  )
}
