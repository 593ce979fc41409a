import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { getPost } from '@/lib/posts/queries'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPost } from '@/lib/testing/thread'
import { deleteComment, restoreComment, writeComment } from './commands'
import { getNameToBe, listCommentedPosts, listComments, listMyComments } from './queries'
import { likeComment, unlikeComment } from './reaction-commands'

const { university, minji, jun } = await newCast()

/** A minute goes by: nobody here is slowed for what was said before. */
beforeEach(() => db.$executeRaw`DELETE FROM volatile."Mark"`)

const say = (
  viewer: Viewer,
  postId: string,
  content: string,
  more: { anonymous?: boolean; parentId?: string } = {},
) => writeComment(viewer, { postId, content, anonymous: true, ...more })

describe('익명 numbers', () => {
  test('go by the order of the first anonymous comment, and stay', async () => {
    const { id } = await newPost(minji)
    const seoyeon = await newStudent(university)
    const names = []
    for (const [viewer, words] of [
      [jun, '국밥'],
      [seoyeon, '돈가스'],
      [jun, '또 국밥'],
      [minji, '고마워요'],
    ] as const) {
      names.push((await say(viewer, id, words)).author.name)
    }

    expect(names).toEqual(['익명1', '익명2', '익명1', '익명(글쓴이)'])
  })

  test('are given once to 32 people who speak at the same moment', async () => {
    const { id } = await newPost(minji)
    const people = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
    const comments = await Promise.all(people.map((person, n) => say(person, id, `안녕 ${n}`)))

    const numbers = comments.map((comment) => Number(comment.author.name.slice(2))).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 32 }, (_, n) => n + 1))
    expect((await getPost(minji, { postId: id })).commentCount).toBe(32)
  })

  test('are one for a person who speaks 32 times at once', async () => {
    const { id } = await newPost(minji)
    const hasty = await newStudent(university)
    const said = await Promise.allSettled(Array.from({ length: 32 }, (_, n) => say(hasty, id, `한마디 ${n}`)))
    const names = said.flatMap((one) => (one.status === 'fulfilled' ? [one.value.author.name] : []))

    expect(new Set(names)).toEqual(new Set(['익명1']))
  })

  test('the author of a named post who comments anonymously gets one like anyone', async () => {
    const { id } = await newPost(minji, { anonymous: false })

    expect((await say(minji, id, '사실은 말이에요')).author).toEqual({
      kind: 'anonymous',
      name: '익명1',
      isWriter: false,
    })
  })

  test('the author of an anonymous post who comments by name carries no mark', async () => {
    const { id } = await newPost(minji)

    expect((await say(minji, id, '저도 궁금해요', { anonymous: false })).author).toEqual({
      kind: 'named',
      name: minji.nickname,
      isWriter: false,
    })
  })

  test('the composer knows the name before it is carried', async () => {
    const { id } = await newPost(minji)
    await say(jun, id, '먼저 왔어요')

    const seoyeon = await newStudent(university)
    expect(await getNameToBe(seoyeon, { postId: id })).toBe('익명2')
    expect(await getNameToBe(jun, { postId: id })).toBe('익명1')
    expect(await getNameToBe(minji, { postId: id })).toBe('익명(글쓴이)')
  })
})

describe('a thread', () => {
  test('reads oldest first with replies under what they answer, page by page', async () => {
    const { id } = await newPost(minji)
    const first = await say(jun, id, '하나')
    await say(minji, id, '둘')
    await say(minji, id, '하나의 답', { parentId: first.id })

    const page = await listComments(jun, { postId: id, limit: 2 })
    expect(page.items.map((comment) => comment.content)).toEqual(['하나', '하나의 답'])
    const rest = await listComments(jun, { postId: id, limit: 2, cursor: page.nextCursor ?? '' })
    expect(rest.items.map((comment) => comment.content)).toEqual(['둘'])
    expect(rest.nextCursor).toBeNull()
  })

  test('has one level of replies', async () => {
    const { id } = await newPost(minji)
    const first = await say(jun, id, '하나')
    const reply = await say(minji, id, '답', { parentId: first.id })

    await expect(say(jun, id, '답의 답', { parentId: reply.id })).rejects.toMatchObject({ kind: 'invalid' })
    expect((await getPost(jun, { postId: id })).commentCount).toBe(2)
  })

  test('takes no reply to a comment of another post', async () => {
    const [here, there] = [await newPost(minji), await newPost(jun)]
    const comment = await say(jun, there.id, '저쪽')

    await expect(say(jun, here.id, '이쪽', { parentId: comment.id })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { parentId: expect.any(String) },
    })
  })

  test('refuses the same comment under the same post within a day, and says when', async () => {
    const { id } = await newPost(minji)
    await say(jun, id, 'ㅋㅋㅋ')

    await expect(say(jun, id, 'ㅋㅋㅋ')).rejects.toMatchObject({
      code: 'comment.repeated',
      retryAfter: expect.any(Number),
    })
    await expect(say(jun, (await newPost(minji)).id, 'ㅋㅋㅋ')).resolves.toBeTruthy()
  })
})

describe('deleting', () => {
  test('keeps the place of a comment with replies, and nothing of what it said', async () => {
    const { id } = await newPost(minji)
    const first = await say(jun, id, '지울 말')
    await say(minji, id, '답', { parentId: first.id })
    await deleteComment(jun, { commentId: first.id })

    const { items } = await listComments(minji, { postId: id })
    expect(items[0]).toMatchObject({
      deleted: true,
      content: '삭제된 댓글입니다',
      author: { name: '(알수없음)' },
    })
    expect((await getPost(minji, { postId: id })).commentCount).toBe(1)
  })

  test('takes a comment without replies away, and can be undone', async () => {
    const { id } = await newPost(minji)
    const comment = await say(jun, id, '지울 말')
    await deleteComment(jun, { commentId: comment.id })
    expect((await listComments(jun, { postId: id })).items).toEqual([])

    await restoreComment(jun, { commentId: comment.id })
    expect((await listComments(jun, { postId: id })).items).toHaveLength(1)
    expect((await getPost(jun, { postId: id })).commentCount).toBe(1)
  })

  test('is for the author alone', async () => {
    const { id } = await newPost(minji)
    const comment = await say(jun, id, '내 말')

    await expect(deleteComment(minji, { commentId: comment.id })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('counts once, however often it is asked for at once', async () => {
    const { id } = await newPost(minji)
    const comment = await say(jun, id, '지울 말')
    await say(jun, id, '남을 말')
    await Promise.allSettled(Array.from({ length: 32 }, () => deleteComment(jun, { commentId: comment.id })))

    expect((await getPost(jun, { postId: id })).commentCount).toBe(1)
  })
})

test('공감 counts each person once, also when 32 people press at once, twice each', async () => {
  const { id } = await newPost(minji)
  const comment = await say(jun, id, '좋은 말')
  const people = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
  await Promise.all([...people, ...people].map((person) => likeComment(person, { commentId: comment.id })))
  const [first] = people
  if (first) await unlikeComment(first, { commentId: comment.id })

  const { items } = await listComments(minji, { postId: id })
  expect(items[0]?.likeCount).toBe(31)
  expect(await db.commentLike.count({ where: { commentId: comment.id } })).toBe(31)
  await expect(likeComment(jun, { commentId: comment.id })).rejects.toMatchObject({ kind: 'forbidden' })
})

test('one request sent twice makes one comment, and answers with it as it was made', async () => {
  const { id } = await newPost(minji)
  const request = { postId: id, content: '한 번만', anonymous: true, idempotencyKey: 'k1' }
  const first = await writeComment(jun, request)
  await likeComment(minji, { commentId: first.id })

  expect(await writeComment(jun, request)).toEqual(first)
  await expect(writeComment(jun, { ...request, content: '다른 말' })).rejects.toMatchObject({
    code: 'idempotency.mismatch',
  })
  expect((await getPost(jun, { postId: id })).commentCount).toBe(1)
})

test('32 copies of one request make one comment', async () => {
  const { id } = await newPost(minji)
  const request = { postId: id, content: '한 번만', anonymous: true, idempotencyKey: 'k2' }
  const results = await Promise.allSettled(Array.from({ length: 32 }, () => writeComment(jun, request)))

  const made = results.filter((result) => result.status === 'fulfilled').map((result) => result.value.id)
  expect(new Set(made).size).toBe(1)
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'idempotency.in_flight' })
  }
  expect((await getPost(jun, { postId: id })).commentCount).toBe(1)
})

describe('lists of one’s own', () => {
  test('hold named and anonymous comments, and the posts they stand under once', async () => {
    const student = await newStudent(university)
    const [one, two] = [await newPost(minji), await newPost(jun)]
    await say(student, one.id, '익명으로')
    await say(student, two.id, '이름으로', { anonymous: false })
    await say(student, one.id, '다시 익명으로')

    const mine = await listMyComments(student, {})
    expect(mine.items.map((comment) => comment.content)).toEqual(['다시 익명으로', '이름으로', '익명으로'])
    const posts = await listCommentedPosts(student, {})
    expect(posts.items.map((post) => post.id)).toEqual([one.id, two.id])
  })
})

test('nothing crosses to another university', async () => {
  const stranger = await newStudent(await newUniversity())
  const { id } = await newPost(minji)
  const comment = await say(jun, id, '우리끼리')

  await expect(listComments(stranger, { postId: id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(say(stranger, id, '저도요')).rejects.toMatchObject({ kind: 'not_found' })
  await expect(likeComment(stranger, { commentId: comment.id })).rejects.toMatchObject({ kind: 'not_found' })
})
