import { describe, expect, test } from 'vitest'
import { newBoard, newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPost } from '@/lib/testing/thread'
import { listMyPosts, listMyScraps, listPosts } from './queries'
import { scrapPost, unscrapPost } from './reaction-commands'

const { university, minji, jun } = await newCast()

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
