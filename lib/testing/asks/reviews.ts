import 'server-only'
import { deleteReview } from '@/lib/reviews/commands'
import { deleteNote } from '@/lib/reviews/exam-commands'
import { advice, newSubject, note, opinion, review } from '@/lib/testing/review'
import type { Ask, Making, Scene } from './scene'

/** A review of the author's, of a course of its own. */
async function reviewOf({ author }: Scene): Promise<string> {
  const { id } = await review(author, await newSubject(author))
  return id
}
const atReview =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/reviews/${await reviewOf(scene)}${rest}`, ...more })

async function noteOf({ author }: Scene): Promise<string> {
  const { id } = await note(author, await newSubject(author))
  return id
}
const atNote =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/exam-notes/${await noteOf(scene)}${rest}`, ...more })

export const reviewAsks: Record<string, Making> = {
  'GET /courses/{courseId}/reviews': async ({ author }) => {
    const { courseId, offering, semester } = await newSubject(author)
    return { path: `/courses/${courseId}/reviews?offering=${offering}&semester=${semester}` }
  },
  'POST /courses/{courseId}/reviews': async ({ author }) => {
    const { courseId, offering, semester } = await newSubject(author)
    return { path: `/courses/${courseId}/reviews`, body: { offering, semester, ...opinion } }
  },
  'GET /courses/{courseId}/rating': async ({ author }) => ({
    path: `/courses/${(await newSubject(author)).courseId}/rating`,
  }),
  'GET /reviews/{reviewId}': atReview(),
  'PATCH /reviews/{reviewId}': atReview('', { body: { stars: 2 } }),
  'DELETE /reviews/{reviewId}': atReview(),
  'POST /reviews/{reviewId}/restore': async (scene) => {
    const reviewId = await reviewOf(scene)
    await deleteReview(scene.author, { reviewId })
    return { path: `/reviews/${reviewId}/restore` }
  },
  'PUT /reviews/{reviewId}/vote': atReview('/vote'),
  'DELETE /reviews/{reviewId}/vote': atReview('/vote'),
  'GET /me/reviews': () => ({ path: '/me/reviews' }),
  'GET /courses/{courseId}/exam-notes': async ({ author }) => ({
    path: `/courses/${(await newSubject(author)).courseId}/exam-notes`,
  }),
  'POST /courses/{courseId}/exam-notes': async ({ author }) => {
    const { courseId, offering, semester } = await newSubject(author)
    return { path: `/courses/${courseId}/exam-notes`, body: { offering, semester, ...advice } }
  },
  'GET /exam-notes/{noteId}': atNote(),
  'PATCH /exam-notes/{noteId}': atNote('', { body: { examples: [] } }),
  'DELETE /exam-notes/{noteId}': atNote(),
  'POST /exam-notes/{noteId}/restore': async (scene) => {
    const noteId = await noteOf(scene)
    await deleteNote(scene.author, { noteId })
    return { path: `/exam-notes/${noteId}/restore` }
  },
  'PUT /exam-notes/{noteId}/vote': atNote('/vote'),
  'DELETE /exam-notes/{noteId}/vote': atNote('/vote'),
  'GET /reports': () => ({ path: '/reports' }),
  'PUT /reports/{kind}/{itemId}': async (scene) => ({
    path: `/reports/review/${await reviewOf(scene)}`,
    body: { reason: 'abuse' },
  }),
  'DELETE /reports/{kind}/{itemId}': async (scene) => ({ path: `/reports/examNote/${await noteOf(scene)}` }),
  'GET /me/reports': () => ({ path: '/me/reports' }),
  'GET /me/exam-notes': () => ({ path: '/me/exam-notes' }),
}
