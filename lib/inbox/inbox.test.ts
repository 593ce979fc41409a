import { expect, test } from 'vitest'
import { writeComment } from '@/lib/comments/commands'
import { writePost } from '@/lib/posts/commands'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { seeNotices } from './commands'
import { countUnread, listInbox } from './queries'

test('the author of a post and the author of an answered comment hear of it, each once', async () => {
  const university = await newUniversity()
  const [author, talker] = [await newStudent(university), await newStudent(university)]
  const board = await newBoard(university)
  const { id } = await writePost(author, {
    board,
    title: '점심 뭐 먹지',
    content: '추천해 주세요',
    anonymous: true,
  })
  const say = (who: typeof author, content: string, parentId?: string) =>
    writeComment(who, { postId: id, content, anonymous: true, parentId })

  const comment = await say(talker, '질문 있어요')
  await say(author, '뭔데요?', comment.id)
  await say(author, '혼잣말')

  expect((await listInbox(author, {})).items).toMatchObject([{ kind: 'comment', unread: true }])
  expect((await listInbox(talker, {})).items).toMatchObject([
    { kind: 'reply', comment: { content: '뭔데요?' }, post: { id, title: '점심 뭐 먹지' } },
  ])

  expect(await countUnread(author, {})).toEqual({ unread: 1 })
  await seeNotices(author, {})
  expect(await countUnread(author, {})).toEqual({ unread: 0 })
})
