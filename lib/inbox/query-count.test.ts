import { beforeAll, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { listBoards } from '@/lib/boards/queries'
import { writeComment } from '@/lib/comments/commands'
import { getNameToBe, listCommentedPosts, listComments, listMyComments } from '@/lib/comments/queries'
import { writePost } from '@/lib/posts/commands'
import { countNews } from '@/lib/posts/news-queries'
import { getPost, listMyPosts, listMyScraps, listNewest, listPostHeads, listPosts } from '@/lib/posts/queries'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { statements } from '@/lib/testing/statements'
import { countUnread, listInbox } from './queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

let reader: Viewer
let board: string
let postId: string

beforeAll(async () => {
  const university = await newUniversity()
  reader = await newStudent(university)
  board = await newBoard(university)
  postId = (await writePost(reader, { board, title: '첫 글', content: '첫 글이에요', anonymous: true })).id
})

async function moreOfEverything() {
  for (let n = 0; n < 6; n++) {
    const student = await newStudent(reader.university)
    const post = await writePost(student, {
      board,
      title: `글 ${n}`,
      content: '내용',
      anonymous: n % 2 === 0,
    })
    await writeComment(student, { postId, content: `댓글 ${n}`, anonymous: n % 2 === 0 })
    await writeComment(reader, { postId: post.id, content: `답 ${n}`, anonymous: n % 2 === 0 })
  }
}

const reads = {
  listBoards: () => listBoards(reader, {}),
  listPostHeads: () => listPostHeads(reader, { board }),
  listPosts: () => listPosts(reader, { board }),
  countNews: () => countNews(reader, { since: { [board]: new Date(0) } }),
  listNewest: () => listNewest(reader, { boards: [board], each: 20 }),
  getPost: () => getPost(reader, { postId }),
  listComments: () => listComments(reader, { postId, limit: 100 }),
  getNameToBe: () => getNameToBe(reader, { postId }),
  listMyPosts: () => listMyPosts(reader, {}),
  listMyScraps: () => listMyScraps(reader, {}),
  listMyComments: () => listMyComments(reader, {}),
  listCommentedPosts: () => listCommentedPosts(reader, {}),
  listInbox: () => listInbox(reader, {}),
  countUnread: () => countUnread(reader, {}),
}

test('no read asks more often when there is more to read', async () => {
  await moreOfEverything()
  const before: Record<string, number> = {}
  for (const [name, read] of Object.entries(reads)) before[name] = await statements(read)

  await moreOfEverything()
  for (const [name, read] of Object.entries(reads)) {
    expect({ [name]: await statements(read) }).toEqual({ [name]: before[name] })
  }
  for (const count of Object.values(before)) expect(count).toBeGreaterThan(0)
})
