import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { writePost } from '@/lib/posts/commands'
import { newBoard } from './campus'

let written = 0

/** A post on a board of its own, anonymous unless told otherwise. */
export async function newPost(viewer: Viewer, more: Partial<Parameters<typeof writePost>[1]> = {}) {
  const board = more.board ?? (await newBoard(viewer.university))
  return writePost(viewer, {
    board,
    title: `점심 뭐 먹지 ${written++}`,
    content: '추천해 주세요',
    anonymous: true,
    ...more,
  })
}
