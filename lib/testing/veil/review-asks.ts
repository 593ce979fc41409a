import 'server-only'
import { advice, opinion } from '../review'
import { type Making, only, type VeilAsk } from './ask'

/** Those told of in the story, one of them deleted. */
const each =
  (rest = '', more: Omit<VeilAsk, 'path'> = {}): Making =>
  ({ reviews }) =>
    Object.values(reviews).map((id) => ({ path: `/reviews/${id}${rest}`, ...more }))
const eachNote =
  (rest = '', more: Omit<VeilAsk, 'path'> = {}): Making =>
  ({ notes }) =>
    Object.values(notes).map((id) => ({ path: `/exam-notes/${id}${rest}`, ...more }))
/** Some of each kind of thing in the story that somebody could report. */
const eachReportable =
  (more: Omit<VeilAsk, 'path'> = {}): Making =>
  ({ posts, comments, reviews, notes }) =>
    Object.entries({ post: posts, comment: comments, review: reviews, examNote: notes }).flatMap(
      ([kind, items]) =>
        Object.values(items)
          .slice(0, 3)
          .map((id) => ({ path: `/reports/${kind}/${id}`, ...more })),
    )
const eachCourse =
  (rest: string): Making =>
  ({ courses }) =>
    Object.values(courses).map(({ courseId }) => ({ path: `/courses/${courseId}${rest}` }))

const queries = ['', '?sort=helpful', '?limit=1', '?sort=helpful&limit=1', '?stars=5', '?semester=2025-1']

/** Courses, and what is said of them. What time would end comes first. */
export const reviewAsks: Record<string, Making> = {
  'POST /reviews/{reviewId}/restore': each('/restore'),
  'POST /exam-notes/{noteId}/restore': eachNote('/restore'),

  'GET /courses/{courseId}': eachCourse(''),
  'GET /courses/{courseId}/rating': eachCourse('/rating'),
  'GET /courses/{courseId}/reviews': ({ courses }) =>
    Object.values(courses).flatMap(({ courseId, offering }) =>
      [...queries, `?offering=${offering}`].map((query) => ({
        path: `/courses/${courseId}/reviews${query}`,
      })),
    ),
  'GET /courses/{courseId}/exam-notes': eachCourse('/exam-notes'),
  'GET /reviews/{reviewId}': each(),
  'GET /exam-notes/{noteId}': eachNote(),
  'GET /reports': () => ['', '?limit=1'].map((query) => ({ path: `/reports${query}` })),
  'GET /me/reports': only('/me/reports'),
  'GET /me/reviews': only('/me/reviews'),
  'GET /me/exam-notes': only('/me/exam-notes'),

  'PATCH /reviews/{reviewId}': each('', { body: { stars: 1 } }),
  'DELETE /reviews/{reviewId}': each(),
  'PUT /reviews/{reviewId}/vote': each('/vote'),
  'DELETE /reviews/{reviewId}/vote': each('/vote'),
  'POST /courses/{courseId}/reviews': ({ courses }) =>
    Object.values(courses).map(({ courseId, offering }) => ({
      path: `/courses/${courseId}/reviews`,
      body: { offering, semester: '2025-2', ...opinion },
    })),
  'PATCH /exam-notes/{noteId}': eachNote('', { body: { questions: [] } }),
  'PUT /reports/{kind}/{itemId}': eachReportable({ body: { reason: 'fraud' } }),
  'DELETE /reports/{kind}/{itemId}': eachReportable(),
  'DELETE /exam-notes/{noteId}': eachNote(),
  'PUT /exam-notes/{noteId}/vote': eachNote('/vote'),
  'DELETE /exam-notes/{noteId}/vote': eachNote('/vote'),
  'POST /courses/{courseId}/exam-notes': ({ courses }) =>
    Object.values(courses).map(({ courseId, offering }) => ({
      path: `/courses/${courseId}/exam-notes`,
      body: { offering, semester: '2025-2', ...advice },
    })),
}
