import { expect, test } from 'vitest'
import { idBefore } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { writePost } from './commands'
import { countNews } from './news-queries'

const university = await newUniversity()
const reader = await newStudent(university)
const [free, info] = [await newBoard(university), await newBoard(university)]
const past = new Date(Date.now() - 60_000)

let texts = 0
async function post(board: string) {
  const writer = await newStudent(university)
  return writePost(writer, { board, title: `글 ${texts++}`, content: '내용', anonymous: true })
}

test('what came since one looked is counted by board, what is gone is not', async () => {
  await post(free)
  const gone = await post(free)
  await post(info)
  await db.post.update({ where: { id: gone.id }, data: { deletedAt: new Date() } })

  expect(await countNews(reader, { since: { [free]: past, [info]: past } })).toEqual({ [free]: 1, [info]: 1 })
  const later = new Date(Date.now() + 1000)
  expect(await countNews(reader, { since: { [free]: later } })).toEqual({ [free]: 0 })
})

test('boards that are not there and those of another university are left out', async () => {
  const elsewhere = await newBoard(await newUniversity())

  expect(await countNews(reader, { since: { [elsewhere]: past, 'no-such-board': past } })).toEqual({})
  expect(await countNews(reader, { since: {} })).toEqual({})
})

test('a hundred are counted and no more', async () => {
  const board = await newBoard(university)
  const { id: boardId } = await db.board.findFirstOrThrow({ where: { slug: board } })
  const first = Number.parseInt(idBefore(new Date()).replaceAll('-', '').slice(0, 12), 16)
  await db.post.createMany({
    data: Array.from({ length: 120 }, (_, n) => ({
      id: idBefore(new Date(first + n)),
      boardId,
      universityId: university.id,
      title: `글 ${n}`,
      body: '내용',
      anonymous: false,
      authorId: reader.id,
    })),
  })

  expect(await countNews(reader, { since: { [board]: past } })).toEqual({ [board]: 100 })
})
