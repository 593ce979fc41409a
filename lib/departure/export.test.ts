import { expect, test } from 'vitest'
import { openBrowserSession } from '@/lib/auth/session-rows'
import type { Viewer } from '@/lib/auth/viewer'
import { pinBoard } from '@/lib/boards/commands'
import { answerChange } from '@/lib/changes/commands'
import { listPlanChanges } from '@/lib/changes/queries'
import { writeComment } from '@/lib/comments/commands'
import { db } from '@/lib/db/client'
import { moveChoice } from '@/lib/enrolment/commands'
import { writeGrades } from '@/lib/grades/commands'
import { writePost } from '@/lib/posts/commands'
import { scrapPost } from '@/lib/posts/reaction-commands'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue, relist } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { addEntry } from '@/lib/timetables/entry-commands'
import { exportMine } from './queries'
import { exportView } from './schema'

let texts = 0
const write = async (viewer: Viewer, board: string, anonymous: boolean) => {
  await db.$executeRaw`DELETE FROM volatile."Mark"`
  return writePost(viewer, { board, title: `글 ${texts++}`, content: '내용', anonymous })
}
const say = async (viewer: Viewer, postId: string, anonymous: boolean) => {
  await db.$executeRaw`DELETE FROM volatile."Mark"`
  return writeComment(viewer, { postId, content: `댓글 ${texts++}`, anonymous })
}

test('everything of one person is in one object, and nothing of anybody else’s account', async () => {
  const university = await newUniversity()
  const [minji, jun] = [
    await newStudent(university, { email: 'minji@mail.test' }),
    await newStudent(university),
  ]
  const [own, board] = [await newBoard(university, { ownerId: minji.id }), await newBoard(university)]
  await pinBoard(minji, { slug: board })
  const posts = [await write(minji, board, true), await write(minji, board, false)]
  const kept = await write(jun, board, true)
  const comments = [await say(minji, kept.id, true), await say(minji, kept.id, false)]
  await scrapPost(minji, { postId: kept.id })
  const answer = await say(jun, posts[0]?.id ?? '', true)
  await newCatalogue(university, '2026-2', [{}])
  const timetable = await newPlan(minji)
  const sectionId = await newSection(minji)
  const { id: entryId } = await addEntry(minji, { timetableId: timetable, sectionId })
  await relist(sectionId, { title: '새 이름' })
  const { items: changes } = await listPlanChanges(minji, { timetableId: timetable })
  const seen = changes[0]?.seen ?? ''
  await answerChange(minji, { timetableId: timetable, entryId, answer: 'keep', seen })
  await moveChoice(minji, { timetableId: timetable, sectionId, move: 'add' })
  await newPlan(jun)
  await writeGrades(minji, {
    semester: '2025-1',
    version: 1,
    rows: [{ title: '논리', credits: 3, grade: 'A0' }],
  })
  await openBrowserSession(db, { userId: minji.id, label: 'Firefox · Linux', now: new Date() })

  const mine = exportView.parse(await exportMine(minji, {}))
  expect(mine.profile).toMatchObject({ loginId: minji.loginId, email: 'minji@mail.test' })
  expect(mine.boards.map(({ slug }) => slug)).toEqual([own])
  expect(mine.pins).toEqual([board])
  expect(mine.posts.map(({ id }) => id)).toEqual(posts.map(({ id }) => id).reverse())
  expect(mine.comments.map(({ id }) => id)).toEqual(comments.map(({ id }) => id).reverse())
  expect(mine.scraps.map(({ id }) => id)).toEqual([kept.id])
  expect(mine.inbox.map(({ id }) => id)).toEqual([answer.id])
  expect(mine.timetables.map(({ id }) => id)).toEqual([timetable])
  expect(mine.changeAnswers).toMatchObject([{ entryId, timetableId: timetable, answer: 'keep' }])
  expect(mine.enrolments).toMatchObject([{ timetableId: timetable, wishes: [{ choices: [{}] }] }])
  expect(mine.courses).toContainEqual(expect.objectContaining({ title: '논리', grade: 'A0', byHand: true }))
  expect(mine.grades).toMatchObject({ average: 4, earnedCredits: 3 })
  expect(mine.sessions).toMatchObject([{ label: 'Firefox · Linux' }])
  expect(JSON.stringify(mine)).not.toContain(jun.nickname)
})

test('more than a page of anything is there to the last', async () => {
  const university = await newUniversity()
  const [minji, jun] = [await newStudent(university), await newStudent(university)]
  const { id } = await write(jun, await newBoard(university), false)
  for (let turn = 0; turn < 101; turn++) await say(minji, id, turn % 2 === 0)

  expect((await exportMine(minji, {})).comments).toHaveLength(101)
})

test('who is not verified yet takes the account along', async () => {
  const university = await newUniversity({ requiresVerification: true })
  const minji = await newStudent(university, { verified: false })

  expect(await exportMine(minji, {})).toMatchObject({
    profile: { loginId: minji.loginId },
    posts: [],
    pins: [],
  })
})
