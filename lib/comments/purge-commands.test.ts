import { expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { day } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { deletePost, writePost } from '@/lib/posts/commands'
import { purgeDeletedPosts } from '@/lib/posts/purge-commands'
import { getPost } from '@/lib/posts/queries'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { deleteComment, writeComment } from './commands'
import { purgeDeletedComments } from './purge-commands'
import { listComments } from './queries'

const daysLater = (days: number) => new Date(Date.now() + days * day)

async function talk(viewer: Viewer, board: string, words: string) {
  const { id } = await writePost(viewer, { board, title: words, content: words, anonymous: true })
  const comment = await writeComment(viewer, { postId: id, content: words, anonymous: true })
  return { id, comment }
}

test('text that was deleted leaves the database after thirty days, and no other', async () => {
  const university = await newUniversity()
  const minji = await newStudent(university)
  const board = await newBoard(university)
  const [stays, goes] = [await talk(minji, board, '남는 글'), await talk(minji, board, '지운 글')]
  const reply = { postId: stays.id, parentId: stays.comment.id, content: '답글', anonymous: true }
  await writeComment(await newStudent(university), reply)
  await deletePost(minji, { postId: goes.id })
  await deleteComment(minji, { commentId: stays.comment.id })

  expect(await purgeDeletedPosts(db, daysLater(29.9))).toBe(0)
  expect(await purgeDeletedComments(db, daysLater(29.9))).toBe(0)
  expect(await db.post.findUnique({ where: { id: goes.id } })).toMatchObject({
    title: '지운 글',
    body: '지운 글',
  })

  expect(await purgeDeletedPosts(db, daysLater(30))).toBe(1)
  expect(await purgeDeletedComments(db, daysLater(30))).toBe(1)
  expect(await db.post.findUnique({ where: { id: goes.id } })).toMatchObject({ title: null, body: '' })
  expect(await db.comment.findUnique({ where: { id: stays.comment.id } })).toMatchObject({ body: '' })
  expect(await purgeDeletedPosts(db, daysLater(31))).toBe(0)

  expect(await getPost(minji, { postId: stays.id })).toMatchObject({ content: '남는 글', commentCount: 1 })
  const { items } = await listComments(minji, { postId: stays.id })
  expect(items.map(({ content }) => content)).toEqual(['삭제된 댓글입니다', '답글'])
})

test('more than a batch goes in turns', async () => {
  const university = await newUniversity()
  const minji = await newStudent(university)
  const { id, comment } = await talk(minji, await newBoard(university), '많은 글')
  await db.$executeRaw`
    INSERT INTO "Comment" (id, "postId", "universityId", body, anonymous, "deletedAt")
    SELECT gen_random_uuid(), ${id}::uuid, ${university.id}::uuid, '지운 댓글', false, now() - interval '31 days'
    FROM generate_series(1, 250)`

  expect(await purgeDeletedComments(db)).toBe(200)
  expect(await purgeDeletedComments(db)).toBe(50)
  expect(await purgeDeletedComments(db)).toBe(0)
  expect(await db.comment.findUnique({ where: { id: comment.id } })).toMatchObject({ body: '많은 글' })
})
