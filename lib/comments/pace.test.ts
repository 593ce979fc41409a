import { expect, test } from 'vitest'
import { getPost } from '@/lib/posts/queries'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newPost } from '@/lib/testing/thread'
import { writeComment } from './commands'

const { university, minji, jun } = await newCast()

test('ten comments in a minute are the most, over all posts, also of 32 at once', async () => {
  const hasty = await newStudent(university)
  const write = (postId: string, content: string) => writeComment(hasty, { postId, content, anonymous: true })
  const posts = [await newPost(minji), await newPost(jun)]
  const said = await Promise.allSettled(
    Array.from({ length: 32 }, (_, n) => write(posts[n % 2]?.id ?? '', `한마디 ${n}`)),
  )

  expect(said.filter((one) => one.status === 'fulfilled')).toHaveLength(10)
  await expect(write(posts[0]?.id ?? '', '하나만 더')).rejects.toMatchObject({
    kind: 'rate_limited',
    code: 'comment.pace',
    message: expect.stringMatching(/뒤에 댓글을 달 수 있어요\.$/),
    retryAfter: expect.any(Number),
  })
  const counts = await Promise.all(posts.map(({ id }) => getPost(minji, { postId: id })))
  expect(counts.reduce((sum, post) => sum + post.commentCount, 0)).toBe(10)
})
