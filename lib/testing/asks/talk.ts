import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { openBoard } from '@/lib/boards/commands'
import { deleteComment, writeComment } from '@/lib/comments/commands'
import { deletePost } from '@/lib/posts/commands'
import { newPost } from '@/lib/testing/thread'
import { type Ask, at, type Making, type Scene, version } from './scene'

const words = { title: '오늘 학식', content: '돈가스예요' }

const postOf = ({ author }: Scene) => newPost(author)
const commentOf = async (scene: Scene) => {
  const { id } = await postOf(scene)
  return writeComment(scene.author, { postId: id, content: '저도요', anonymous: true })
}
const boardOf = ({ author }: Scene) => openBoard(author, { name: `모임 ${randomBytes(4).toString('hex')}` })

const atPost =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/posts/${(await postOf(scene)).id}${rest}`, ...more })
const atComment =
  (rest = ''): Making =>
  async (scene) => ({ path: `/comments/${(await commentOf(scene)).id}${rest}` })
const atBoard =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/boards/${(await boardOf(scene)).slug}${rest}`, ...more })

export const talkAsks: Record<string, Making> = {
  'GET /boards': at('/boards'),
  'POST /boards': () => ({ path: '/boards', body: { name: `모임 ${randomBytes(4).toString('hex')}` } }),
  'GET /boards/{slug}': atBoard(),
  'PATCH /boards/{slug}': atBoard('', { body: { description: '함께 걸어요' } }),
  'DELETE /boards/{slug}': atBoard(),
  'PUT /boards/{slug}/pin': atBoard('/pin'),
  'DELETE /boards/{slug}/pin': atBoard('/pin'),
  'GET /posts': at('/posts'),
  'POST /posts': async (scene) => ({
    path: '/posts',
    body: { ...words, content: randomUUID(), board: (await boardOf(scene)).slug, anonymous: true },
  }),
  'GET /posts/{postId}': atPost(),
  'PUT /posts/{postId}': atPost('', { body: words, headers: version }),
  'PATCH /posts/{postId}': atPost('', { body: { content: '비빔밥이에요' }, headers: version }),
  'DELETE /posts/{postId}': atPost(),
  'POST /posts/{postId}/restore': async (scene) => {
    const { id } = await postOf(scene)
    await deletePost(scene.author, { postId: id })
    return { path: `/posts/${id}/restore` }
  },
  'PUT /posts/{postId}/like': atPost('/like'),
  'DELETE /posts/{postId}/like': atPost('/like'),
  'PUT /posts/{postId}/scrap': atPost('/scrap'),
  'DELETE /posts/{postId}/scrap': atPost('/scrap'),
  'GET /posts/{postId}/comments': atPost('/comments'),
  'POST /posts/{postId}/comments': atPost('/comments', { body: { content: '저도요', anonymous: true } }),
  'DELETE /comments/{commentId}': atComment(),
  'POST /comments/{commentId}/restore': async (scene) => {
    const { id } = await commentOf(scene)
    await deleteComment(scene.author, { commentId: id })
    return { path: `/comments/${id}/restore` }
  },
  'PUT /comments/{commentId}/like': atComment('/like'),
  'DELETE /comments/{commentId}/like': atComment('/like'),
}
