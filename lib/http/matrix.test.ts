import { beforeAll, expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { asks } from '@/lib/testing/asks'
import { newPerson, newTokens, newUniversities, type RoleName, roles } from '@/lib/testing/roles'
import { breaches, loadRoutes, toRequest } from '@/lib/testing/routes'
import { endpoints } from './endpoints'

// Outside a server there are no cookies: who has no token is nobody.
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined }),
  headers: async () => new Headers(),
}))
vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

/** What each role is answered: guest, student, foreigner, unverified, suspended, moderator, admin, author. */
const matrix: Record<string, string> = {
  'GET /universities': '200 200 200 200 200 200 200 200',
  'POST /users': '201 201 201 201 201 201 201 201',
  'GET /users/availability': '200 200 200 200 200 200 200 200',
  'POST /tokens': '200 200 200 200 200 200 200 200',
  'POST /tokens/refresh': '200 200 200 200 200 200 200 200',
  'DELETE /tokens': '401 204 204 204 204 204 204 204',
  'GET /me': '401 200 200 200 200 200 200 200',
  'PATCH /me': '401 200 200 200 200 200 200 200',
  'DELETE /me': '401 204 204 204 204 204 204 204',
  'GET /me/export': '401 200 200 200 200 200 200 200',
  'PUT /me/password': '401 204 204 204 204 204 204 204',
  'GET /me/sessions': '401 200 200 200 200 200 200 200',
  'DELETE /me/sessions': '401 204 204 204 204 204 204 204',
  'DELETE /me/sessions/{id}': '401 404 404 404 404 404 404 204',
  'POST /me/verification': '401 409 409 202 409 409 409 409',
  'PUT /me/verification': '401 422 422 422 422 422 422 422',
  'POST /password-resets': '202 202 202 202 202 202 202 202',
  'PUT /password-resets/{token}': '204 204 204 204 204 204 204 204',
  'GET /me/posts': '401 200 200 403 200 200 200 200',
  'GET /me/comments': '401 200 200 403 200 200 200 200',
  'GET /me/scraps': '401 200 200 403 200 200 200 200',
  'GET /me/inbox': '401 200 200 403 200 200 200 200',
  'PUT /me/inbox/seen': '401 200 200 403 200 200 200 200',
  'GET /boards': '401 200 200 403 200 200 200 200',
  'POST /boards': '401 201 201 403 403 201 201 201',
  'GET /boards/{slug}': '401 200 404 403 200 200 200 200',
  'PATCH /boards/{slug}': '401 403 404 403 403 403 403 200',
  'DELETE /boards/{slug}': '401 403 404 403 403 403 403 204',
  'PUT /boards/{slug}/pin': '401 200 404 403 200 200 200 200',
  'DELETE /boards/{slug}/pin': '401 200 404 403 200 200 200 200',
  'GET /posts': '401 200 200 403 200 200 200 200',
  'POST /posts': '401 201 404 403 403 201 201 201',
  'GET /posts/{postId}': '401 200 404 403 200 200 200 200',
  'GET /semesters': '401 200 200 403 200 200 200 200',
  'GET /sections': '401 200 200 403 200 200 200 200',
  'GET /sections/{sectionId}': '401 200 404 403 200 200 200 200',
  'GET /courses': '401 200 200 403 200 200 200 200',
  'GET /courses/{courseId}': '401 200 404 403 200 200 200 200',
  'GET /rooms/free': '401 200 200 403 200 200 200 200',
  'PUT /posts/{postId}': '401 403 404 403 403 403 403 200',
  'PATCH /posts/{postId}': '401 403 404 403 403 403 403 200',
  'DELETE /posts/{postId}': '401 403 404 403 403 403 403 204',
  'POST /posts/{postId}/restore': '401 404 404 403 404 404 404 200',
  'PUT /posts/{postId}/like': '401 200 404 403 403 200 200 403',
  'DELETE /posts/{postId}/like': '401 200 404 403 403 200 200 403',
  'PUT /posts/{postId}/scrap': '401 200 404 403 403 200 200 403',
  'DELETE /posts/{postId}/scrap': '401 200 404 403 403 200 200 403',
  'GET /posts/{postId}/comments': '401 200 404 403 200 200 200 200',
  'POST /posts/{postId}/comments': '401 201 404 403 403 201 201 201',
  'DELETE /comments/{commentId}': '401 403 404 403 403 403 403 204',
  'POST /comments/{commentId}/restore': '401 404 404 403 404 404 404 200',
  'PUT /comments/{commentId}/like': '401 200 404 403 403 200 200 403',
  'DELETE /comments/{commentId}/like': '401 200 404 403 403 200 200 403',
  'GET /me/today': '401 200 200 403 200 200 200 200',
  'GET /courses/{courseId}/reviews': '401 200 404 403 200 200 200 200',
  'POST /courses/{courseId}/reviews': '401 201 404 403 403 201 201 201',
  'GET /courses/{courseId}/rating': '401 200 404 403 200 200 200 200',
  'GET /reviews/{reviewId}': '401 200 404 403 200 200 200 200',
  'PATCH /reviews/{reviewId}': '401 403 404 403 403 403 403 200',
  'DELETE /reviews/{reviewId}': '401 403 404 403 403 403 403 204',
  'POST /reviews/{reviewId}/restore': '401 404 404 403 404 404 404 200',
  'PUT /reviews/{reviewId}/vote': '401 200 404 403 403 200 200 403',
  'DELETE /reviews/{reviewId}/vote': '401 200 404 403 403 200 200 403',
  'GET /me/reviews': '401 200 200 403 200 200 200 200',
  'GET /courses/{courseId}/exam-notes': '401 200 404 403 200 200 200 200',
  'POST /courses/{courseId}/exam-notes': '401 201 404 403 403 201 201 201',
  'GET /exam-notes/{noteId}': '401 200 404 403 200 200 200 200',
  'PATCH /exam-notes/{noteId}': '401 403 404 403 403 403 403 200',
  'DELETE /exam-notes/{noteId}': '401 403 404 403 403 403 403 204',
  'POST /exam-notes/{noteId}/restore': '401 404 404 403 404 404 404 200',
  'PUT /exam-notes/{noteId}/vote': '401 200 404 403 403 200 200 403',
  'DELETE /exam-notes/{noteId}/vote': '401 200 404 403 403 200 200 403',
  'GET /me/exam-notes': '401 200 200 403 200 200 200 200',
  'GET /me/courses': '401 200 200 403 200 200 200 200',
  'GET /me/grades': '401 200 200 403 200 200 200 200',
  'PUT /me/grades/goal': '401 200 200 403 200 200 200 200',
  'PUT /me/grades/{semester}': '401 200 200 403 200 200 200 200',
  'GET /reports': '401 403 403 403 403 200 200 403',
  'PUT /reports/{kind}/{itemId}': '401 200 404 403 403 200 200 403',
  'DELETE /reports/{kind}/{itemId}': '401 204 404 403 403 204 204 403',
  'GET /me/reports': '401 200 200 403 200 200 200 200',
  'GET /friends': '401 200 200 403 200 200 200 200',
  'POST /friends': '401 202 202 403 403 202 202 202',
  'GET /friends/calls': '401 200 200 403 200 200 200 200',
  'DELETE /friends/calls/{loginId}': '401 404 404 403 404 404 404 204',
  'GET /friends/requests': '401 200 200 403 200 200 200 200',
  'GET /friends/sharing': '401 200 200 403 200 200 200 200',
  'PUT /friends/sharing': '401 200 200 403 200 200 200 200',
  'GET /friends/invites': '401 200 200 403 200 200 200 200',
  'POST /friends/invites': '401 201 201 403 403 201 201 201',
  'DELETE /friends/invites/{inviteId}': '401 404 404 403 404 404 404 204',
  'GET /friends/invitations/{token}': '401 200 404 403 200 200 200 200',
  'PUT /friends/invitations/{token}': '401 200 404 403 200 200 200 200',
  'GET /friends/blocked': '401 200 200 403 200 200 200 200',
  'PUT /friends/blocked/{userId}': '401 404 404 403 404 404 404 200',
  'DELETE /friends/blocked/{userId}': '401 404 404 403 404 404 404 204',
  'GET /friends/{userId}': '401 404 404 403 404 404 404 200',
  'PUT /friends/{userId}': '401 404 404 403 404 404 404 200',
  'PATCH /friends/{userId}': '401 404 404 403 404 404 404 200',
  'DELETE /friends/{userId}': '401 404 404 403 404 404 404 204',
  'GET /friends/{userId}/timetable': '401 404 404 403 404 404 404 200',
  'GET /friends/free-time': '401 404 404 403 404 404 404 200',
  'GET /friends/free-time/sections': '401 404 404 403 404 404 404 200',
  'GET /friends/sight': '401 404 404 403 404 404 404 200',
  'GET /friends/free-now': '401 200 200 403 200 200 200 200',
  'GET /timetables': '401 200 200 403 200 200 200 200',
  'POST /timetables': '401 201 422 403 403 201 201 201',
  'POST /timetables/wizard': '401 200 422 403 200 200 200 200',
  'GET /timetables/{timetableId}': '401 404 404 403 404 404 404 200',
  'PATCH /timetables/{timetableId}': '401 404 404 403 404 404 404 200',
  'DELETE /timetables/{timetableId}': '401 404 404 403 404 404 404 204',
  'POST /timetables/{timetableId}/copy': '401 404 404 403 404 404 404 201',
  'POST /timetables/{timetableId}/restore': '401 404 404 403 404 404 404 200',
  'POST /timetables/{timetableId}/swap': '401 404 404 403 404 404 404 200',
  'POST /timetables/{timetableId}/entries': '401 404 404 403 404 404 404 201',
  'PATCH /timetables/{timetableId}/entries/{entryId}': '401 404 404 403 404 404 404 200',
  'DELETE /timetables/{timetableId}/entries/{entryId}': '401 404 404 403 404 404 404 204',
  'POST /timetables/{timetableId}/entries/{entryId}/restore': '401 404 404 403 404 404 404 200',
  'GET /timetables/{timetableId}/changes': '401 404 404 403 404 404 404 200',
  'PUT /timetables/{timetableId}/changes/{entryId}': '401 404 404 403 404 404 404 200',
  'DELETE /timetables/{timetableId}/changes/{entryId}': '401 404 404 403 404 404 404 200',
  'POST /timetables/import': '401 201 422 403 403 201 201 201',
  'GET /timetables/{timetableId}/image.png': '401 404 404 403 404 404 404 200',
  'GET /timetables/{timetableId}/calendar.ics': '401 404 404 403 404 404 404 200',
  'GET /timetables/{timetableId}/plan.json': '401 404 404 403 404 404 404 200',
  'GET /timetables/{timetableId}/share': '401 404 404 403 404 404 404 200',
  'POST /timetables/{timetableId}/share': '401 404 404 403 404 404 404 201',
  'DELETE /timetables/{timetableId}/share': '401 404 404 403 404 404 404 204',
  'POST /timetables/{timetableId}/feed': '401 404 404 403 404 404 404 201',
  'DELETE /timetables/{timetableId}/feed': '401 404 404 403 404 404 404 204',
  'GET /shared/{token}': '200 200 200 200 200 200 200 200',
  'GET /shared/{token}/image.png': '200 200 200 200 200 200 200 200',
  'GET /shared/{token}/plan.json': '200 200 200 200 200 200 200 200',
  'GET /timetables/{timetableId}/enrolment': '401 404 404 403 404 404 404 200',
  'PUT /timetables/{timetableId}/enrolment': '401 404 404 403 404 404 404 200',
  'POST /timetables/{timetableId}/enrolment/fill': '401 404 404 403 404 404 404 200',
  'PUT /timetables/{timetableId}/enrolment/ticks/{sectionId}': '401 404 404 403 404 404 404 200',
  'GET /admin/catalogue/imports': '401 403 403 403 403 403 200 403',
  'POST /admin/catalogue/imports': '401 403 403 403 403 403 202 403',
  'GET /admin/catalogue/imports/{importId}': '401 403 403 403 403 403 200 403',
  'DELETE /admin/catalogue/imports/{importId}': '401 403 403 403 403 403 204 403',
  'GET /admin/catalogue/imports/{importId}/events': '401 403 403 403 403 403 200 403',
  'GET /admin/catalogue/imports/{importId}/issues': '401 403 403 403 403 403 200 403',
  'GET /admin/catalogue/imports/{importId}/report': '401 403 403 403 403 403 200 403',
  'GET /admin/catalogue/imports/{importId}/changes': '401 403 403 403 403 403 200 403',
  'PUT /admin/catalogue/imports/{importId}/mapping': '401 403 403 403 403 403 200 403',
  'POST /admin/catalogue/imports/{importId}/commit': '401 403 403 403 403 403 202 403',
  'POST /admin/catalogue/imports/{importId}/rollback': '401 403 403 403 403 403 200 403',
  'GET /me/graduation': '401 200 200 403 200 200 200 200',
  'GET /graduation/packs': '401 200 200 403 200 200 200 200',
  'POST /graduation/packs': '401 403 403 403 403 403 201 403',
  'GET /graduation/packs/{packId}': '401 200 404 403 200 200 200 200',
  'PUT /graduation/packs/{packId}': '401 403 403 403 403 403 200 403',
  'DELETE /graduation/packs/{packId}': '401 403 403 403 403 403 204 403',
  'POST /graduation/packs/{packId}/restore': '401 403 403 403 403 403 200 403',
}

const routes = await loadRoutes()
const password = '초록 연필 세 자루와 창문'
let universities: Awaited<ReturnType<typeof newUniversities>>
let passwordHash: string

beforeAll(async () => {
  passwordHash = await hashPassword(password)
  universities = await newUniversities()
})

test('every route stands in the matrix and in the document, and nothing else does', () => {
  const known = [...routes.keys()].sort()

  expect(Object.keys(matrix).sort()).toEqual(known)
  expect(Object.keys(asks).sort()).toEqual(known)
  expect(endpoints.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`).sort()).toEqual(
    known,
  )
})

test.each([...routes.keys()])('%s', async (route) => {
  const told = await Promise.all(roles.map((role) => statusFor(role, route)))

  expect(told.join(' ')).toBe(matrix[route])
})

/** The status, of an answer that keeps to the document. */
async function statusFor(role: RoleName, route: string): Promise<number> {
  const author = await newPerson('author', universities, passwordHash)
  const isAuthor = role === 'author'
  const who = role === 'guest' ? null : isAuthor ? author : await newPerson(role, universities, passwordHash)
  const ask = await asks[route]?.({ author, password })
  if (!ask) throw new Error(`asks has no ${route}`)
  const request = toRequest(route.split(' ')[0] ?? '', ask, who && (await newTokens(who)).accessToken)
  const response = await routes.get(route)?.(request)
  if (!response) throw new Error(`no answer from ${route}`)

  expect(await breaches(request, response), `${role} ${route} ${response.status}`).toEqual([])
  return response.status
}
