import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { writeComment } from '@/lib/comments/commands'
import { db } from '@/lib/db/client'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import {
  deletePost,
  editPost,
  likePost,
  restorePost,
  scrapPost,
  unlikePost,
  unscrapPost,
  writePost,
} from './commands'
import { getPost, listMyPosts, listMyScraps, listPosts } from './queries'

let university: Viewer['university']
let minji: Viewer
let jun: Viewer

beforeAll(async () => {
  university = await newUniversity()
  ;[minji, jun] = await Promise.all([newStudent(university), newStudent(university)])
})

let counter = 0

async function newPost(viewer: Viewer, more: Partial<Parameters<typeof writePost>[1]> = {}) {
  const board = more.board ?? (await newBoard(university))
  return writePost(viewer, {
    board,
    title: `제목 ${counter++}`,
    content: '내용이에요',
    anonymous: true,
    ...more,
  })
}

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
})

describe('공감 and 스크랩', () => {
  test('count each person once, also when 32 press at once, twice each', async () => {
    const post = await newPost(minji)
    const people = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
    await Promise.all(
      [...people, ...people].flatMap((person) => [
        likePost(person, { postId: post.id }),
        scrapPost(person, { postId: post.id }),
      ]),
    )

    expect(await getPost(minji, { postId: post.id })).toMatchObject({ likeCount: 32, scrapCount: 32 })
    expect(await db.postLike.count({ where: { postId: post.id } })).toBe(32)
    expect(await db.scrap.count({ where: { postId: post.id } })).toBe(32)
  })

  test('can be taken back', async () => {
    const post = await newPost(minji)
    await likePost(jun, { postId: post.id })
    await scrapPost(jun, { postId: post.id })
    expect((await getPost(jun, { postId: post.id })).viewer).toEqual({
      mine: false,
      liked: true,
      scrapped: true,
    })

    expect(await unlikePost(jun, { postId: post.id })).toEqual({ likeCount: 0 })
    expect(await unscrapPost(jun, { postId: post.id })).toEqual({ scrapCount: 0 })
    expect(await unlikePost(jun, { postId: post.id })).toEqual({ likeCount: 0 })
  })

  test('are not for one’s own', async () => {
    const post = await newPost(minji)

    await expect(likePost(minji, { postId: post.id })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(scrapPost(minji, { postId: post.id })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('lists', () => {
  test('are newest first and page without gaps or repeats', async () => {
    const board = await newBoard(university)
    const people = await Promise.all(Array.from({ length: 7 }, () => newStudent(university)))
    const posts = []
    for (const person of people) posts.push(await newPost(person, { board }))

    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listPosts>> = await listPosts(minji, {
        board,
        limit: 3,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map((post) => post.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(posts.map((post) => post.id).reverse())
  })

  test('a cursor that is none is malformed', async () => {
    await expect(listPosts(minji, { cursor: '쓰레기' })).rejects.toMatchObject({ code: 'malformed.cursor' })
  })

  test('title and q find exact substrings, ignoring case, with %, _ and \\ as themselves', async () => {
    const board = await newBoard(university)
    await newPost(minji, { board, title: '확률과 통계 PDF 50%_할인', content: '역슬래시 \\ 도 있어요' })
    await newPost(jun, { board, title: '전혀 다른 글', content: '확률 이야기' })

    const titles = async (input: object) =>
      (await listPosts(minji, { board, ...input })).items.map((post) => post.title)
    expect(await titles({ title: 'pdf 50%_' })).toEqual(['확률과 통계 PDF 50%_할인'])
    expect(await titles({ title: '률' })).toEqual(['확률과 통계 PDF 50%_할인'])
    expect(await titles({ q: '확률' })).toHaveLength(2)
    expect(await titles({ q: '\\ 도' })).toHaveLength(1)
    expect(await titles({ title: '률과통' })).toEqual([])
  })

  test('a secret board is not searched', async () => {
    const board = await newBoard(university, { secret: true, titled: false, anonymity: 'always' })
    await newPost(minji, { board, title: null, content: '아무도 못 찾는 말' })

    expect((await listPosts(minji, { q: '못 찾는' })).items).toEqual([])
    expect((await listPosts(minji, { board })).items).toHaveLength(1)
  })

  test('author finds named posts only, by login id or nickname', async () => {
    const board = await newBoard(university)
    const named = await newPost(minji, { board, anonymous: false })
    await newPost(minji, { board, anonymous: true })

    for (const author of [minji.loginId, minji.nickname.toUpperCase()]) {
      expect((await listPosts(jun, { board, author })).items.map((post) => post.id)).toEqual([named.id])
    }
  })

  test('of one’s own hold the anonymous ones too, and nobody else’s', async () => {
    const student = await newStudent(university)
    const posts = [
      await newPost(student),
      await newPost(student, { anonymous: false }),
      await newPost(student),
    ]

    const mine = await listMyPosts(student, {})
    expect(mine.items.map((post) => post.id)).toEqual(posts.map((post) => post.id).reverse())
    expect((await listMyPosts(await newStudent(university), {})).items).toEqual([])
  })

  test('of scraps stand in the order of scrapping', async () => {
    const student = await newStudent(university)
    const [first, second, third] = [await newPost(minji), await newPost(minji), await newPost(jun)]
    for (const post of [second, first, third]) await scrapPost(student, { postId: post.id })
    await unscrapPost(student, { postId: second.id })

    const page = await listMyScraps(student, { limit: 1 })
    expect(page.items.map((post) => post.id)).toEqual([third.id])
    const rest = await listMyScraps(student, { cursor: page.nextCursor ?? '' })
    expect(rest.items.map((post) => post.id)).toEqual([first.id])
  })
})
