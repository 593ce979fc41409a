import 'server-only'
import { deleteReview } from '@/lib/reviews/commands'
import { newSubject, opinion, review } from '@/lib/testing/review'
import type { Ask, Making, Scene } from './scene'

/** A review of the author's, of a course of its own. */
async function reviewOf({ author }: Scene): Promise<string> {
  const { id } = await review(author, await newSubject(author))
  return id
}
const atReview =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/reviews/${await reviewOf(scene)}${rest}`, ...more })

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
}
