import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { advice, newSubject, note } from '@/lib/testing/review'
import { deleteNote, editNote, restoreNote, writeNote } from './exam-commands'
import { getNote, getNoteToEdit, listMyNotes, listNotes } from './exam-queries'
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

  test('with one key makes one note, told as it was made', async () => {
    const { courseId, offering, semester } = await newSubject(minji)
    const asked = { courseId, offering, semester, ...advice, idempotencyKey: 'a' }
    const write = (more: object = {}) => writeNote.untrusted(minji, { ...asked, ...more })
    const made = await write()
    await editNote(minji, { noteId: made.id, strategy: '한 주 전부터 나누어 보는 게 좋아요.' })

    expect(await write()).toEqual(made)
    await expect(write({ exam: 'quiz' })).rejects.toMatchObject({ code: 'idempotency.mismatch' })
  })

  test('is edited with a mark, keeps its votes and what was not named', async () => {
    const { id: noteId } = await note(minji, await newSubject(minji))
    await voteForNote(jun, { noteId })
    expect((await getNoteToEdit(minji, { noteId })).edited).toBe(false)
    await editNote(minji, { noteId, questions: ['서술 5'] })

    expect(await getNote(jun, { noteId })).toMatchObject({
      ...advice,
      questions: ['서술 5'],
      helpfulCount: 1,
      edited: true,
      viewer: { mine: false, helpful: true },
    })
  })

  test('is edited by whom it belongs to, and for the same exam', async () => {
    const { id: noteId } = await note(minji, await newSubject(minji))
    const stranger = await newStudent(await newUniversity())
    const edit = (viewer: typeof minji, more: object) => editNote.untrusted(viewer, { noteId, ...more })

    await expect(edit(jun, { examples: [] })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(edit(stranger, { examples: [] })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(edit(minji, { exam: 'quiz' })).rejects.toMatchObject({
      fields: { exam: expect.any(String) },
    })
    await expect(edit(minji, { strategy: ' \u3000'.repeat(20) })).rejects.toMatchObject({
      fields: { strategy: expect.any(String) },
    })
    await expect(getNoteToEdit(jun, { noteId })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('of 32 windows that edit what they all saw one is taken, and the others are told what stands there', async () => {
    const { id: noteId, version } = await note(minji, await newSubject(minji))
    const outcomes = await Promise.allSettled(
      Array.from({ length: 32 }, (_, turn) =>
        editNote(minji, { noteId, version, questions: [`서술 ${turn}`] }),
      ),
    )
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    const { questions } = await getNote(minji, { noteId })

    expect(refused.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
      Array(31).fill('stale exam_note.stale'),
    )
    expect(refused[0].extra.current).toMatchObject({ questions, version: 2 })
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
