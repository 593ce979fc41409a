import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { writeComment } from '@/lib/comments/commands'
import { db } from '@/lib/db/client'
import { writePost } from '@/lib/posts/commands'
import { likePost, scrapPost } from '@/lib/posts/reaction-commands'

export type Written = {
  table: 'Post' | 'Comment'
  id: string
  postId: string
  author: Viewer
  anonymous: boolean
}

type Bustle = {
  people: Viewer[]
  boards: string[]
  posts: number
  comments: number
  /** Called after each anonymous or named writing, before the next. */
  onWritten?: (written: Written) => Promise<void>
}

/** People write, answer, like and scrap, by turns and openly or anonymously. The same at every run. */
export async function bustle({ people, boards, posts, comments, onWritten }: Bustle): Promise<Written[]> {
  const draw = drawing(7)
  const pick = <Item>(items: Item[]) => items[draw(items.length)] as Item
  const written: Written[] = []
  const replies = new Set<string>()
  const tell = async (one: Written) => {
    written.push(one)
    await onWritten?.(one)
  }

  for (let turn = 0; turn < posts; turn++) {
    const author = people[turn % people.length] as Viewer
    const anonymous = draw(4) > 0
    const board = pick(boards)
    await minutesPass()
    const { id } = await writePost(author, { board, title: `글 ${turn}`, content: `본문 ${turn}`, anonymous })
    await tell({ table: 'Post', id, postId: id, author, anonymous })
  }
  for (let turn = 0; turn < comments; turn++) {
    const author = pick(people)
    const under = pick(written)
    const anonymous = draw(4) > 0
    const isReply = under.table === 'Comment' && !replies.has(under.id)
    const { id } = await writeComment(author, {
      postId: under.postId,
      content: `댓글 ${turn}`,
      anonymous,
      ...(isReply ? { parentId: under.id } : {}),
    })
    if (isReply) replies.add(id)
    await tell({ table: 'Comment', id, postId: under.postId, author, anonymous })
  }
  for (const viewer of people) {
    for (const { table, id, author } of written) {
      if (table !== 'Post' || author.id === viewer.id) continue
      if (draw(3) === 0) await likePost(viewer, { postId: id })
      if (draw(4) === 0) await scrapPost(viewer, { postId: id })
    }
  }
  return written
}

/** So that nobody writes too fast. */
async function minutesPass() {
  await db.$executeRaw`DELETE FROM volatile."Mark"`
}

/** A small generator of its own, so that a failing run can be run again. */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
