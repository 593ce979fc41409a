import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { advice, newSubject, note } from '@/lib/testing/review'
import { deleteNote, restoreNote, writeNote } from './exam-commands'
import { listMyNotes, listNotes } from './exam-queries'
import { purgeDeletedNotes } from './purge-commands'
import { getRating } from './rating-queries'
import { unvoteNote, voteForNote } from './vote-commands'

const { university, minji, jun } = await newCast()
const countOf = async (courseId: string) => (await getRating(jun, { courseId })).examNoteCount

describe('what is told of an exam', () => {
  test('shows everything but who told it', async () => {
    const subject = await newSubject(minji)
    const { id } = await note(minji, subject)
    const { items } = await listNotes(jun, { courseId: subject.courseId, exam: 'final' })

    expect(items).toMatchObject([
      { id, ...advice, semester: '2024-1', tookIt: false, viewer: { mine: false, helpful: false } },
    ])
    expect((await listMyNotes(minji, {})).items.map((one) => one.id)).toContain(id)
    expect((await listNotes(jun, { courseId: subject.courseId, exam: 'quiz' })).items).toEqual([])
  })

  test('is one for each student and exam, whoever races', async () => {
    const subject = await newSubject(minji)
    const outcomes = await Promise.allSettled(Array.from({ length: 32 }, () => note(minji, subject)))
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))

    expect(refused).toEqual(Array.from({ length: 31 }, () => 'exam_note.already'))
    expect(await db.examNote.count({ where: { offeringId: subject.offering } })).toBe(1)
    expect(await countOf(subject.courseId)).toBe(1)
  })

  test.each([
    ['too little', { strategy: '짧아요' }, 'strategy'],
    ['an exam that is none', { exam: 'oral' }, 'exam'],
    ['nine kinds of questions', { questions: Array(9).fill('서술') }, 'questions'],
    ['a question as long as a page', { examples: ['가'.repeat(201)] }, 'examples.0'],
    ['a semester to come', { semester: '2099-1' }, 'semester'],
  ])('refuses %s', async (_what, more, field) => {
    const { courseId, offering, semester } = await newSubject(minji)

    await expect(
      writeNote.untrusted(minji, { courseId, offering, semester, ...advice, ...more }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { [field]: expect.any(String) } })
  })

  test('goes and comes back, and loses its words after thirty days', async () => {
    const subject = await newSubject(minji)
    const { id: noteId } = await note(minji, subject)
    await expect(deleteNote(jun, { noteId })).rejects.toMatchObject({ kind: 'forbidden' })
    await deleteNote(minji, { noteId })
    expect(await countOf(subject.courseId)).toBe(0)
    await restoreNote(minji, { noteId })
    expect(await countOf(subject.courseId)).toBe(1)

    await deleteNote(minji, { noteId })
    await note(minji, subject)
    await expect(restoreNote(minji, { noteId })).rejects.toMatchObject({ code: 'exam_note.already' })
    await purgeDeletedNotes(db, new Date(Date.now() + 31 * 86_400_000))
    expect(await db.examNote.findUnique({ where: { id: noteId } })).toMatchObject({ body: '', examples: [] })
  })

  test('is helpful once to each, also when 32 press at once, and not to its author', async () => {
    const { id: noteId } = await note(minji, await newSubject(minji))
    const people = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
    await Promise.all([...people, ...people].map((person) => voteForNote(person, { noteId })))

    expect(await db.examNoteVote.count({ where: { noteId } })).toBe(32)
    expect(await unvoteNote(people[0] as typeof minji, { noteId })).toEqual({ helpfulCount: 31 })
    await expect(voteForNote(minji, { noteId })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
