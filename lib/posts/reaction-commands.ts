import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { enterBook, leaveBook } from '@/lib/seal/books'
import { sealOwner } from '@/lib/seal/owner'
import { react, unreact } from '@/lib/seal/reactions'
import { scrapTag } from '@/lib/seal/tags'
import { postOpenTo } from './queries'
import { postInput } from './schema'
import { isMine } from './views'

/** 공감, once per person however often it is asked for. */
export const likePost = operation(postInput, async (viewer, { postId }) => {
  await postOfOthers(viewer, postId, '내 글에는 공감할 수 없어요.')
  return { likeCount: await react(db, { table: 'PostLike', userId: viewer.id, itemId: postId }) }
})

export const unlikePost = operation(postInput, async (viewer, { postId }) => {
  await postOfOthers(viewer, postId, '내 글에는 공감할 수 없어요.')
  return { likeCount: await unreact(db, { table: 'PostLike', userId: viewer.id, itemId: postId }) }
})

async function postOfOthers(viewer: Viewer, postId: string, refusal: string) {
  const post = await postOpenTo(db, viewer, postId)
  assertMayWrite(viewer)
  if (isMine(viewer, post)) throw new DomainError('forbidden', refusal)
}

export const scrapPost = operation(postInput, async (viewer, { postId }) => {
  await postOfOthers(viewer, postId, '내 글은 스크랩하지 않아도 내가 쓴 글에 있어요.')
  return db.$transaction(async (tx) => {
    const tag = scrapTag(viewer.id, postId)
    const added = await tx.$executeRaw`
      INSERT INTO "Scrap" ("postId", tag, "sealedOwner")
      VALUES (${postId}::uuid, ${tag}, ${sealOwner(viewer.id, { table: 'Scrap', id: postId })})
      ON CONFLICT DO NOTHING`
    if (added > 0) await enterBook(tx, viewer.id, 'scraps', { itemId: postId, subjectId: postId, code: 0 })
    return countScraps(tx, postId, added)
  })
})

export const unscrapPost = operation(postInput, async (viewer, { postId }) => {
  await postOfOthers(viewer, postId, '내 글은 스크랩하지 않아도 내가 쓴 글에 있어요.')
  return db.$transaction(async (tx) => {
    const removed = await tx.scrap.deleteMany({ where: { postId, tag: scrapTag(viewer.id, postId) } })
    if (removed.count > 0) await leaveBook(tx, viewer.id, 'scraps', postId)
    return countScraps(tx, postId, -removed.count)
  })
})

async function countScraps(tx: Tx, postId: string, change: number) {
  const { scrapCount } = await tx.post.update({
    where: { id: postId },
    data: { scrapCount: { increment: change } },
    select: { scrapCount: true },
  })
  return { scrapCount }
}
