import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput, newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { canUndo } from '@/lib/core/undo'
import { db, type Tx } from '@/lib/db/client'
import { isTaken, retrying } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { enterBook } from '@/lib/seal/books'
import { assertPace } from '@/lib/seal/marks'
import { sealOwner } from '@/lib/seal/owner'
import { examNoteTag, helpfulTag } from '@/lib/seal/tags'
import type { Exam } from './exam'
import { noteOpenTo, notesHelpfulTo } from './exam-queries'
import { noteInput, writeNoteInput } from './exam-schema'
import { isMyNote, type NoteRow, toNoteView } from './exam-views'
import { hasTaken, type Subject, subjectMeant } from './offering-queries'
import { courseMeant } from './queries'

const pace = { most: 20, within: 600, code: 'exam_note.pace', what: '시험 정보를 쓸 수 있어요' }

/** Errors: `not_found` course, `invalid` by offering and semester, `conflict` exam_note.already, `rate_limited` exam_note.pace. */
export const writeNote = operation(
  writeNoteInput,
  async (viewer, { idempotencyKey, courseId, offering, semester, ...words }) => {
    await courseOpenTo(db, viewer.university.id, courseId)
    assertMayWrite(viewer)
    const subject = await subjectMeant(db, viewer, { courseId, offering, semester })
    const tookIt = await hasTaken(db, viewer, subject)

    return once(
      { table: 'ExamNote', person: viewer.id, key: idempotencyKey, body: { subject, ...words } },
      {
        make: (tx, idempotency) => make(tx, viewer, { subject, words, tookIt, idempotency }),
        found: async (tx, id) => {
          const made = await noteOpenTo(tx, viewer, id, { deleted: true })
          return toNoteView(viewer, { ...made, ...words, body: words.strategy, helpfulCount: 0 }, false)
        },
      },
    )
  },
  {
    reach: async (viewer, raw) => {
      await courseMeant(db, viewer, raw)
      assertMayWrite(viewer)
    },
  },
)

type Words = { exam: Exam; strategy: string; questions: string[]; examples: string[] }
type NewNote = { subject: Subject; words: Words; tookIt: boolean; idempotency: Idempotency }

async function make(tx: Tx, viewer: Viewer, { subject, words, tookIt, idempotency }: NewNote) {
  await assertPace(tx, { userId: viewer.id, rule: 'exam note', ...pace })
  const id = newId()
  const { strategy, ...rest } = words
  await unlessAlready(() =>
    tx.examNote.create({
      data: {
        ...idempotency,
        ...rest,
        id,
        universityId: viewer.university.id,
        ...subject,
        authorTag: examNoteTag(viewer.id, { ...subject, exam: words.exam }),
        sealedOwner: sealOwner(viewer.id, { table: 'ExamNote', id }),
        body: strategy,
        tookIt,
      },
    }),
  )
  await count(tx, subject.offeringId, 1)
  await enterBook(tx, viewer.id, 'notes', { itemId: id, subjectId: subject.offeringId, code: 0 })
  return toNoteView(viewer, await noteOpenTo(tx, viewer, id), false)
}

async function unlessAlready(write: () => Promise<unknown>) {
  try {
    await write()
  } catch (error) {
    if (!isTaken(error) || isTaken(error, 'idempotency')) throw error
    throw new DomainError('conflict', '이 시험의 정보를 이미 썼어요. 지우고 다시 쓸 수 있어요.', {
      code: 'exam_note.already',
    })
  }
}

async function count(tx: Tx, offeringId: string, change: 1 | -1) {
  await tx.offering.update({ where: { id: offeringId }, data: { examNoteCount: { increment: change } } })
}

/** Can be undone for ten minutes. */
export const deleteNote = operation(
  noteInput,
  async (viewer, { noteId }) =>
    retrying(() =>
      db.$transaction(async (tx) => {
        const note = await ownNote(tx, viewer, noteId)
        await setNoteDeleted(tx, note, new Date())
      }),
    ),
  { reach: reachOwnNote },
)

/** Errors: `conflict` exam_note.already when another one has taken its place. */
export const restoreNote = operation(noteInput, async (viewer, { noteId }) =>
  retrying(() =>
    db.$transaction(async (tx) => {
      const note = await noteOpenTo(tx, viewer, noteId, { deleted: true })
      const mine = isMyNote(viewer, note)
      if (note.deletedAt !== null && !(mine && canUndo(note.deletedAt, new Date()))) {
        throw notFound('시험 정보가 지워졌거나 되돌릴 수 있는 10분이 지났어요.')
      }
      assertMayWrite(viewer)
      if (!mine) throw notMine()
      await unlessAlready(() => setNoteDeleted(tx, note, null))
      const helpful = await notesHelpfulTo(tx, viewer, [note])
      return toNoteView(viewer, note, helpful.has(noteId))
    }),
  ),
)

/** Counts only what was really written. */
export async function setNoteDeleted(
  tx: Tx,
  { id, offeringId }: Pick<NoteRow, 'id' | 'offeringId'>,
  at: Date | null,
): Promise<void> {
  const { count: changed } = await tx.examNote.updateMany({
    where: { id, deletedAt: at === null ? { not: null } : null },
    data: { deletedAt: at },
  })
  if (changed > 0) await count(tx, offeringId, at === null ? 1 : -1)
}

async function reachOwnNote(viewer: Viewer, raw: unknown) {
  const noteId = parseOne(idInput, raw, 'noteId')
  if (noteId === null) throw notFound()
  await ownNote(db, viewer, noteId)
}

async function ownNote(tx: Tx, viewer: Viewer, noteId: string): Promise<NoteRow> {
  const note = await noteOpenTo(tx, viewer, noteId)
  assertMayWrite(viewer)
  if (!isMyNote(viewer, note)) throw notMine()

  return note
}

function notMine(): DomainError {
  return new DomainError('forbidden', '내가 쓴 시험 정보만 지울 수 있어요.')
}

/** 도움돼요, once per person however often it is asked for. Errors: `forbidden` one's own. */
export const voteForNote = operation(noteInput, async (viewer, { noteId }) => {
  await noteOfOthers(viewer, noteId)
  const [counted] = await retrying(
    () => db.$queryRaw<{ helpfulCount: number }[]>`
      WITH added AS (
        INSERT INTO "ExamNoteVote" ("noteId", tag) VALUES (${noteId}::uuid, ${helpfulTag(viewer.id, noteId)})
        ON CONFLICT DO NOTHING RETURNING 1)
      UPDATE "ExamNote" SET "helpfulCount" = "helpfulCount" + (SELECT count(*)::int FROM added)
      WHERE id = ${noteId}::uuid RETURNING "helpfulCount"`,
  )
  return { helpfulCount: counted?.helpfulCount ?? 0 }
})

export const unvoteNote = operation(noteInput, async (viewer, { noteId }) => {
  await noteOfOthers(viewer, noteId)
  const [counted] = await retrying(
    () => db.$queryRaw<{ helpfulCount: number }[]>`
      WITH removed AS (
        DELETE FROM "ExamNoteVote" WHERE "noteId" = ${noteId}::uuid AND tag = ${helpfulTag(viewer.id, noteId)}
        RETURNING 1)
      UPDATE "ExamNote" SET "helpfulCount" = "helpfulCount" - (SELECT count(*)::int FROM removed)
      WHERE id = ${noteId}::uuid RETURNING "helpfulCount"`,
  )
  return { helpfulCount: counted?.helpfulCount ?? 0 }
})

async function noteOfOthers(viewer: Viewer, noteId: string) {
  const note = await noteOpenTo(db, viewer, noteId)
  assertMayWrite(viewer)
  if (isMyNote(viewer, note)) {
    throw new DomainError('forbidden', '내가 쓴 시험 정보에는 도움돼요를 누를 수 없어요.')
  }
}
