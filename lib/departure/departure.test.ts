import { beforeAll, describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { openBrowserSession, viewerOfBrowser } from '@/lib/auth/session-rows'
import { issueTokenPair, rotateTokens } from '@/lib/auth/tokens'
import type { Viewer } from '@/lib/auth/viewer'
import { listBoards } from '@/lib/boards/queries'
import { deleteComment, writeComment } from '@/lib/comments/commands'
import { listComments } from '@/lib/comments/queries'
import { day } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { setGoal, writeGrades } from '@/lib/grades/commands'
import { deletePost, writePost } from '@/lib/posts/commands'
import { getPost, listPosts } from '@/lib/posts/queries'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import { leave } from './commands'

const password = 'moram-demo-1234'
let passwordHash: string
let university: Viewer['university']
let board: string
let reader: Viewer

beforeAll(async () => {
  passwordHash = await hashPassword(password)
  university = await newUniversity()
  board = await newBoard(university)
  reader = await newStudent(university)
})

const student = () => newStudent(university, { passwordHash })
let texts = 0
const post = async (viewer: Viewer, anonymous: boolean, question = false) => {
  await db.$executeRaw`DELETE FROM volatile."Mark"`
  return writePost(viewer, { board, title: `글 ${texts++}`, content: '내용', anonymous, question })
}
const say = (viewer: Viewer, postId: string, anonymous: boolean, parentId?: string) =>
  writeComment(viewer, { postId, content: `댓글 ${texts++}`, anonymous, ...(parentId ? { parentId } : {}) })
const go = (
  viewer: Viewer,
  writings: 'keep' | 'erase' = 'keep',
  anonymousWritings: 'keep' | 'erase' = 'keep',
) => leave(viewer, { password, writings, anonymousWritings })

describe('leaving', () => {
  test('asks for the password again', async () => {
    const minji = await student()
    const wrong = leave(minji, { password: 'moram-demo-1235', writings: 'erase', anonymousWritings: 'erase' })

    await expect(wrong).rejects.toMatchObject({ kind: 'invalid', fields: { password: expect.any(String) } })
    expect(await db.user.findUnique({ where: { id: minji.id } })).toMatchObject({ leftOn: null })
  })

  test('plans and grades go, and their classes no longer count them', async () => {
    const minji = await student()
    const sectionId = await newSection(minji)
    await addEntry(minji, { timetableId: await newPlan(minji), sectionId })
    await writeGrades(minji, { semester: '2025-1', version: 1, rows: [{ title: '논리', credits: 3 }] })
    await setGoal(minji, { credits: 130 })
    expect(await db.section.findUnique({ where: { id: sectionId } })).toMatchObject({ addedCount: 1 })
    await go(minji)

    expect(await db.timetable.count({ where: { userId: minji.id } })).toBe(0)
    expect(await db.gradeRow.count({ where: { userId: minji.id } })).toBe(0)
    expect(await db.gradeGoal.count({ where: { userId: minji.id } })).toBe(0)
    expect(await db.section.findUnique({ where: { id: sectionId } })).toMatchObject({ addedCount: 0 })
  })

  test('after five wrong passwords the right one has to wait', async () => {
    const minji = await student()
    const guesses = await Promise.allSettled(
      Array.from({ length: 32 }, (_, guess) =>
        leave(minji, { password: `guess ${guess}`, writings: 'keep', anonymousWritings: 'keep' }),
      ),
    )
    const kinds = guesses.map((guess) => (guess.status === 'rejected' ? guess.reason.kind : 'left'))

    expect(kinds.filter((kind) => kind === 'invalid')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'rate_limited')).toHaveLength(27)
    await expect(go(minji)).rejects.toMatchObject({ kind: 'rate_limited', retryAfter: expect.any(Number) })
  })

  test('empties the account and frees its login id and nickname', async () => {
    const minji = await newStudent(university, { passwordHash, email: 'minji@mail.test' })
    await db.schoolAddress.create({ data: { hash: Buffer.from(minji.id), userId: minji.id } })
    await go(minji)

    const row = await db.user.findUniqueOrThrow({ where: { id: minji.id } })
    expect(row).toMatchObject({ email: null, passwordHash: '', verifiedOn: null, eraseBy: null })
    expect(row.leftOn).not.toBeNull()
    expect(JSON.stringify(row)).not.toContain(minji.loginId)
    expect(await db.schoolAddress.count({ where: { userId: minji.id } })).toBe(0)
    await expect(newStudent(university, minji)).resolves.toMatchObject({ loginId: minji.loginId })
  })

  test('ends every session and token at once', async () => {
    const minji = await student()
    const now = new Date()
    const sid = await openBrowserSession(db, { userId: minji.id, label: '', now })
    const { refreshToken } = await issueTokenPair(db, { userId: minji.id, label: '', now })
    expect(await viewerOfBrowser(sid, now)).not.toBeNull()
    await go(minji)

    expect(await viewerOfBrowser(sid, now)).toBeNull()
    await expect(rotateTokens(refreshToken, now)).rejects.toMatchObject({ kind: 'unauthenticated' })
  })

  test('of many who press at the same moment one leaves, and nobody meets a bug', async () => {
    const minji = await student()
    const tries = await Promise.allSettled(Array.from({ length: 32 }, () => go(minji)))

    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of tries) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ name: 'DomainError' })
    }
  })

  test('a board of one’s own stays, without an owner', async () => {
    const minji = await student()
    const slug = await newBoard(university, { ownerId: minji.id })
    await go(minji)

    expect(await db.board.findFirst({ where: { slug } })).toMatchObject({ ownerId: null })
    expect((await listBoards(reader, {})).items.map((one) => one.slug)).toContain(slug)
  })
})

describe('named writings', () => {
  test('kept, they stand under (알수없음)', async () => {
    const minji = await student()
    const { id } = await post(minji, false)
    await say(minji, id, false)
    await go(minji, 'keep')

    const gone = { kind: 'gone', name: '(알수없음)' }
    expect(await getPost(reader, { postId: id })).toMatchObject({ content: '내용', author: gone })
    expect((await listComments(reader, { postId: id })).items).toMatchObject([
      { author: gone, deleted: false },
    ])
  })

  test('erased, their words are gone at once, and counts are right', async () => {
    const minji = await student()
    const own = await post(minji, false)
    const others = await post(reader, false)
    const answered = await say(minji, others.id, false)
    await say(reader, others.id, false, answered.id)
    await say(minji, others.id, false)
    const earlier = await say(minji, others.id, false)
    await deleteComment(minji, { commentId: earlier.id })
    const deleted = await post(minji, false)
    await deletePost(minji, { postId: deleted.id })
    await go(minji, 'erase')

    await expect(getPost(reader, { postId: own.id })).rejects.toMatchObject({ kind: 'not_found' })
    const rows = await db.post.findMany({ where: { id: { in: [own.id, deleted.id] } } })
    for (const row of rows) expect(row).toMatchObject({ title: null, body: '', authorId: null })
    expect((await getPost(reader, { postId: others.id })).commentCount).toBe(1)
    expect((await listComments(reader, { postId: others.id })).items).toMatchObject([
      { id: answered.id, deleted: true, content: '삭제된 댓글입니다' },
      { deleted: false },
    ])
    const comments = await db.comment.findMany({ where: { postId: others.id, deletedAt: { not: null } } })
    expect(comments.map(({ body, authorId }) => body + authorId)).toEqual(['null', 'null', 'null'])
  })

  test('a question that somebody answered is theirs too and stays', async () => {
    const minji = await student()
    const [answered, alone] = [await post(minji, false, true), await post(minji, false, true)]
    await say(reader, answered.id, true)
    await say(minji, alone.id, false)
    await go(minji, 'erase')

    expect(await getPost(reader, { postId: answered.id })).toMatchObject({ author: { kind: 'gone' } })
    await expect(getPost(reader, { postId: alone.id })).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('written while the person leaves, they carry no name either', async () => {
    const minji = await student()
    await go(minji)
    const { id } = await post(minji, false)

    expect((await getPost(reader, { postId: id })).author).toMatchObject({ kind: 'gone', name: '(알수없음)' })
  })
})

test('nothing of the anonymous ones changes at the moment of leaving, whatever was wished', async () => {
  const minji = await student()
  const posts = [await post(minji, true), await post(minji, true, true)]
  for (const { id } of posts) {
    const { id: parentId } = await say(reader, id, true)
    await say(minji, id, true, parentId)
  }
  const look = async () => JSON.stringify([await listPosts(reader, { board }), ...(await threads())])
  const threads = () => Promise.all(posts.map(({ id }) => listComments(reader, { postId: id })))
  const before = await look()
  await go(minji, 'keep', 'erase')

  expect(await look()).toBe(before)
  const { leftOn, eraseBy } = await db.user.findUniqueOrThrow({ where: { id: minji.id } })
  expect((Number(eraseBy) - Number(leftOn)) / day).toBe(30)
})
