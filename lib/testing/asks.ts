import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { hashOf, signToken } from '@/lib/auth/secrets'
import { openBoard } from '@/lib/boards/commands'
import { deleteComment, writeComment } from '@/lib/comments/commands'
import { db } from '@/lib/db/client'
import { commitImport } from '@/lib/imports/commands'
import { takeIn } from '@/lib/imports/start-commands'
import { advanceImport } from '@/lib/imports/step-commands'
import { deletePost } from '@/lib/posts/commands'
import { deleteTimetable, makeTimetable } from '@/lib/timetables/commands'
import { addEntry, removeEntry } from '@/lib/timetables/entry-commands'
import type { Ask, Making, Scene } from './ask'
import { newStudent } from './campus'
import { newCatalogue } from './catalogue'
import { changeAsks } from './change-asks'
import { reviewAsks } from './review-asks'
import { newTokens } from './roles'
import { newPost } from './thread'

const version = { 'if-match': '"1"' }
const words = { title: '오늘 학식', content: '돈가스예요' }

const postOf = ({ author }: Scene) => newPost(author)
const commentOf = async (scene: Scene) => {
  const { id } = await postOf(scene)
  return writeComment(scene.author, { postId: id, content: '저도요', anonymous: true })
}
const boardOf = ({ author }: Scene) => openBoard(author, { name: `모임 ${randomBytes(4).toString('hex')}` })

const at =
  (path: string, more: Omit<Ask, 'path'> = {}): Making =>
  () => ({ path, ...more })
const atPost =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/posts/${(await postOf(scene)).id}${rest}`, ...more })
const atComment =
  (rest = ''): Making =>
  async (scene) => ({ path: `/comments/${(await commentOf(scene)).id}${rest}` })
const atBoard =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/boards/${(await boardOf(scene)).slug}${rest}`, ...more })

const atCatalogue =
  (path: (sectionIds: string[]) => string | Promise<string>): Making =>
  async ({ author }) => ({ path: await path(await newCatalogue(author.university, '2026-2', [{}])) })
const courseList = '과목코드,분반,과목명,수업시간\nCS101,01,자료구조,월1\nCS210,01,운영체제,화25\n'
const imports = '/admin/catalogue/imports'
let semesters = 0

/** Nobody asks twice about one. */
function newSemester(): string {
  semesters += 1
  return `${1900 + Math.floor(semesters / 4)}-${'1S2W'[semesters % 4]}`
}

/** An import of the author's university that has been read, or is done with. */
async function importOf({ author }: Scene, isDone = false): Promise<string> {
  const { university } = author
  const importId = await db.$transaction((tx) =>
    takeIn(tx, {
      universityId: university.id,
      startedById: null,
      fileName: '과목.csv',
      bytes: new TextEncoder().encode(courseList),
      semester: newSemester(),
      profile: null,
    }),
  )
  await advanceImport(db, importId)
  if (isDone) {
    await commitImport(await newStudent(university, { role: 'admin' }), { importId })
    await advanceImport(db, importId)
  }
  return importId
}
const atImport =
  (rest = '', { isDone = false, ...more }: Omit<Ask, 'path'> & { isDone?: boolean } = {}): Making =>
  async (scene) => ({ path: `${imports}/${await importOf(scene, isDone)}${rest}`, ...more })

/** A plan of the author's, in a semester that has a catalogue. */
async function planOf({ author }: Scene): Promise<string> {
  await newCatalogue(author.university, '2026-2', [{}])
  const { id } = await makeTimetable(author, { semester: '2026-2', name: randomUUID() })
  return id
}
const atPlan =
  (rest = '', more: Omit<Ask, 'path'> = {}): Making =>
  async (scene) => ({ path: `/timetables/${await planOf(scene)}${rest}`, ...more })
const byHand = { title: '스터디', meetings: [{ day: 2, start: '19:00', end: '20:30', rooms: ['동아리방'] }] }
const atEntry =
  (rest = '', { isRemoved = false, ...more }: Omit<Ask, 'path'> & { isRemoved?: boolean } = {}): Making =>
  async (scene) => {
    const timetableId = await planOf(scene)
    const { id: entryId } = await addEntry(scene.author, { timetableId, custom: byHand })
    if (isRemoved) await removeEntry(scene.author, { timetableId, entryId })
    return { path: `/timetables/${timetableId}/entries/${entryId}${rest}`, ...more }
  }

/** A good request for every method of every path, with things of its own each time. */
export const asks: Record<string, Making> = {
  'GET /universities': at('/universities'),
  'POST /users': ({ author }) => ({
    path: '/users',
    body: {
      university: author.university.slug,
      loginId: `n${randomBytes(6).toString('hex')}`,
      password: '초록 연필 세 자루와 창문',
      nickname: `모${randomBytes(4).toString('hex')}`,
    },
  }),
  'GET /users/availability': ({ author }) => ({
    path: `/users/availability?university=${author.university.slug}&loginId=minji`,
  }),
  'POST /tokens': ({ author, password }) => ({
    path: '/tokens',
    body: { university: author.university.slug, loginId: author.loginId, password },
  }),
  'POST /tokens/refresh': async ({ author }) => ({
    path: '/tokens/refresh',
    body: { refreshToken: (await newTokens(author)).refreshToken },
  }),
  'DELETE /tokens': at('/tokens'),
  'GET /me': at('/me'),
  'PATCH /me': at('/me', { body: { department: '물리학과' } }),
  'DELETE /me': ({ password }) => ({
    path: '/me',
    body: { password, writings: 'keep', anonymousWritings: 'keep' },
  }),
  'GET /me/export': at('/me/export'),
  'PUT /me/password': ({ password }) => ({
    path: '/me/password',
    body: { currentPassword: password, newPassword: '우산 두 개 그리고 고양이' },
  }),
  'GET /me/sessions': at('/me/sessions'),
  'DELETE /me/sessions': at('/me/sessions'),
  'DELETE /me/sessions/{id}': async ({ author }) => {
    await newTokens(author)
    const { id } = await db.session.findFirstOrThrow({ where: { userId: author.id }, orderBy: { id: 'asc' } })
    return { path: `/me/sessions/${id}` }
  },
  'POST /me/verification': ({ author }) => ({
    path: '/me/verification',
    body: { email: `m${randomBytes(6).toString('hex')}@${author.university.slug}.test` },
  }),
  'PUT /me/verification': at('/me/verification', { body: { code: '123456' } }),
  'POST /password-resets': ({ author }) => ({
    path: '/password-resets',
    body: { university: author.university.slug, loginId: author.loginId },
  }),
  'PUT /password-resets/{token}': async ({ author }) => {
    const expiresAt = new Date(Date.now() + 60_000)
    const token = signToken('reset link', randomBytes(16), expiresAt)
    const tokenHash = hashOf(token)
    await db.passwordReset.create({ data: { tokenHash, userId: author.id, expiresAt } })
    return { path: `/password-resets/${token}`, body: { password: '우산 두 개 그리고 고양이' } }
  },
  'GET /me/posts': at('/me/posts'),
  'GET /me/comments': at('/me/comments'),
  'GET /me/scraps': at('/me/scraps'),
  'GET /me/inbox': at('/me/inbox'),
  'PUT /me/inbox/seen': at('/me/inbox/seen'),
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
  'GET /semesters': at('/semesters'),
  'GET /sections': atCatalogue(() => '/sections?q=구조&limit=1'),
  'GET /sections/{sectionId}': atCatalogue(([id]) => `/sections/${id}`),
  'GET /courses': at('/courses?q=구조'),
  'GET /courses/{courseId}': atCatalogue(async ([id]) => {
    const { courseId } = await db.section.findUniqueOrThrow({ where: { id: id ?? '' } })
    return `/courses/${courseId}`
  }),
  'GET /rooms/free': at('/rooms/free?day=0&from=09:00&to=10:00'),
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
  'GET /me/today': at('/me/today'),
  ...reviewAsks,
  'GET /timetables': at('/timetables'),
  'POST /timetables': async ({ author }) => {
    await newCatalogue(author.university, '2026-2', [{}])
    return { path: '/timetables', body: { semester: '2026-2', name: randomUUID() } }
  },
  'POST /timetables/wizard': async ({ author }) => {
    const sections = await newCatalogue(author.university, '2026-2', [{}])
    return { path: '/timetables/wizard', body: { semester: '2026-2', groups: [{ sections }] } }
  },
  'GET /timetables/{timetableId}': atPlan(),
  'PATCH /timetables/{timetableId}': atPlan('', { body: { visibility: 'university' }, headers: version }),
  'DELETE /timetables/{timetableId}': atPlan(),
  'POST /timetables/{timetableId}/copy': atPlan('/copy'),
  'POST /timetables/{timetableId}/restore': async (scene) => {
    const timetableId = await planOf(scene)
    await deleteTimetable(scene.author, { timetableId })
    return { path: `/timetables/${timetableId}/restore` }
  },
  'POST /timetables/{timetableId}/swap': atPlan('/swap', { body: { out: [], back: [] } }),
  'POST /timetables/{timetableId}/entries': atPlan('/entries', { body: { custom: byHand } }),
  'PATCH /timetables/{timetableId}/entries/{entryId}': atEntry('', { body: { colour: 3 } }),
  'DELETE /timetables/{timetableId}/entries/{entryId}': atEntry(),
  'POST /timetables/{timetableId}/entries/{entryId}/restore': atEntry('/restore', { isRemoved: true }),
  ...changeAsks,
  'GET /admin/catalogue/imports': at(imports),
  'POST /admin/catalogue/imports': () => {
    const body = new FormData()
    body.set('file', new File([courseList], '과목.csv'))
    body.set('semester', newSemester())
    return { path: imports, body }
  },
  'GET /admin/catalogue/imports/{importId}': atImport(),
  'DELETE /admin/catalogue/imports/{importId}': atImport(),
  'GET /admin/catalogue/imports/{importId}/events': atImport('/events'),
  'GET /admin/catalogue/imports/{importId}/issues': atImport('/issues'),
  'GET /admin/catalogue/imports/{importId}/report': atImport('/report'),
  'GET /admin/catalogue/imports/{importId}/changes': atImport('/changes'),
  'PUT /admin/catalogue/imports/{importId}/mapping': atImport('/mapping', {
    body: { columns: { 분반: 'number' } },
  }),
  'POST /admin/catalogue/imports/{importId}/commit': atImport('/commit'),
  'POST /admin/catalogue/imports/{importId}/rollback': atImport('/rollback', { isDone: true }),
}
