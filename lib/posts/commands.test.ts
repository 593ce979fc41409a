import { describe, expect, test } from 'vitest'
import { writeComment } from '@/lib/comments/commands'
import { db } from '@/lib/db/client'
import { newBoard, newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPost } from '@/lib/testing/thread'
import { deletePost, editPost, restorePost, writePost } from './commands'
import { getPost, listPosts } from './queries'

const { university, minji, jun } = await newCast()

describe('writing', () => {
  test('an anonymous post names nobody, not even to its author', async () => {
    const post = await newPost(minji)

    expect(post.author).toEqual({ kind: 'anonymous', name: '익명(글쓴이)', isWriter: true })
    expect(JSON.stringify(await getPost(jun, { postId: post.id }))).not.toContain(minji.nickname)
    expect(await db.post.findUnique({ where: { id: post.id } })).toMatchObject({ authorId: null })
  })

  test('a named post carries the nickname, never the login id', async () => {
    const post = await newPost(minji, { anonymous: false })

    expect(post.author).toEqual({ kind: 'named', name: minji.nickname, isWriter: true })
    expect(post.viewer.mine).toBe(true)
    expect((await getPost(jun, { postId: post.id })).viewer.mine).toBe(false)
  })

  test.each([
    ['a missing title where the board has titles', {}, { title: null }, 'title'],
    ['a title where it has none', { titled: false }, { title: '제목' }, 'title'],
    ['a question where none are asked', { questions: false }, { question: true }, 'question'],
    ['a name where all are anonymous', { anonymity: 'always' }, { anonymous: false }, 'anonymous'],
    ['anonymity where all are named', { anonymity: 'never' }, { anonymous: true }, 'anonymous'],
  ] as const)('refuses %s', async (_what, flags, more, field) => {
    const board = await newBoard(university, flags)

    await expect(newPost(minji, { board, ...more })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  })

  test('lengths count code points after NFC', async () => {
    await expect(newPost(minji, { title: '😀'.repeat(100) })).resolves.toBeTruthy()
    await expect(newPost(minji, { title: '😀'.repeat(101) })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(newPost(jun, { title: '가'.normalize('NFD').repeat(100) })).resolves.toBeTruthy()
  })

  test.each([
    ['nothing but invisible characters', '\u200B \u3164\u2060'],
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\uD800b'],
    ['a bidi override', 'abc\u202Edef'],
  ])('refuses %s', async (_what, content) => {
    await expect(newPost(minji, { content })).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('the same words again within a day are refused on every board, and the answer says when', async () => {
    const words = { title: '같은 제목', content: '같은 내용' }
    await newPost(minji, words)

    await expect(newPost(minji, words)).rejects.toMatchObject({
      kind: 'rate_limited',
      code: 'post.repeated',
      retryAfter: expect.any(Number),
    })
    await expect(newPost(jun, words)).resolves.toBeTruthy()
  })

  test('three posts in five minutes on one board is the most, also for 32 at once', async () => {
    const board = await newBoard(university)
    const student = await newStudent(university)
    const results = await Promise.allSettled(Array.from({ length: 32 }, () => newPost(student, { board })))

    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(3)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'post.pace' })
    }
    await expect(newPost(student)).resolves.toBeTruthy()
  })

  test('32 copies of one request make one post', async () => {
    const request = { board: await newBoard(university), title: '하나', content: '뿐', anonymous: true }
    const results = await Promise.allSettled(
      Array.from({ length: 32 }, () => writePost(minji, { ...request, idempotencyKey: 'one' })),
    )

    const made = results.filter((result) => result.status === 'fulfilled').map((result) => result.value.id)
    expect(new Set(made).size).toBe(1)
    expect((await listPosts(minji, { board: request.board })).items).toHaveLength(1)
  })

  test('a suspended member reads and does not write', async () => {
    const suspended = { ...jun, suspendedUntil: new Date(Date.now() + 60_000) }

    await expect(newPost(suspended)).rejects.toMatchObject({ kind: 'forbidden', code: 'suspended' })
  })
})

describe('editing and deleting', () => {
  test('moves the version, and refuses who has not seen the last one', async () => {
    const post = await newPost(minji)
    const edited = await editPost(minji, { postId: post.id, version: 1, content: '고친 내용' })

    expect(edited).toMatchObject({ content: '고친 내용', title: post.title, version: 2 })
    await expect(editPost(minji, { postId: post.id, version: 1, content: '또' })).rejects.toMatchObject({
      kind: 'stale',
      extra: { current: { version: 2, content: '고친 내용' } },
    })
  })

  test('of 32 editors of one version, one wins', async () => {
    const post = await newPost(minji)
    const results = await Promise.allSettled(
      Array.from({ length: 32 }, (_, n) =>
        editPost(minji, { postId: post.id, version: 1, content: `판 ${n}` }),
      ),
    )

    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  test('is for the author alone', async () => {
    const post = await newPost(minji)

    await expect(editPost(jun, { postId: post.id, version: 1, content: '남의 글' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(deletePost(jun, { postId: post.id })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('a deleted post is gone for everybody, and comes back for its author within ten minutes', async () => {
    const post = await newPost(minji)
    await deletePost(minji, { postId: post.id })
    await expect(getPost(minji, { postId: post.id })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(restorePost(jun, { postId: post.id })).rejects.toMatchObject({ kind: 'not_found' })

    await restorePost(minji, { postId: post.id })
    expect((await getPost(jun, { postId: post.id })).id).toBe(post.id)
  })

  test('after ten minutes it stays deleted', async () => {
    const post = await newPost(minji)
    await deletePost(minji, { postId: post.id })
    await db.post.update({ where: { id: post.id }, data: { deletedAt: new Date(Date.now() - 11 * 60_000) } })

    await expect(restorePost(minji, { postId: post.id })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('a question stands from the first comment of somebody else', async () => {
    const post = await newPost(minji, { question: true })
    await writeComment(minji, { postId: post.id, content: '덧붙여요', anonymous: true })
    await editPost(minji, { postId: post.id, version: 1, content: '아직 고칠 수 있어요' })
    await writeComment(jun, { postId: post.id, content: '답이에요', anonymous: true })

    await expect(editPost(minji, { postId: post.id, version: 2, content: '이제는' })).rejects.toMatchObject({
      code: 'post.locked',
    })
    await expect(deletePost(minji, { postId: post.id })).rejects.toMatchObject({ code: 'post.locked' })
  })

  test.each([true, false])(
    'what its author adds under another name locks it too (anonymous: %s)',
    async (anonymous) => {
      const { id } = await newPost(minji, { question: true, anonymous })
      await writeComment(minji, { postId: id, content: '덧붙여요', anonymous: !anonymous })

      await expect(editPost(minji, { postId: id, version: 1, content: '고쳐요' })).rejects.toMatchObject({
        code: 'post.locked',
      })
    },
  )
})
