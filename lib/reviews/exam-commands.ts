import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { DomainError } from '@/lib/core/errors'
import { given } from '@/lib/core/given'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { isTaken, retrying } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { enterBook } from '@/lib/seal/books'
import { assertPace } from '@/lib/seal/marks'
import { sealOwner } from '@/lib/seal/owner'
import { examNoteTag } from '@/lib/seal/tags'
import type { Exam } from './exam'
import { editNoteInput, noteInput, writeNoteInput } from './exam-schema'
import { noteKind as kind, type NoteRow } from './exam-views'
import { hasTaken, type Subject, subjectMeant } from './offering-queries'
import { opinionOpenTo, opinionView } from './opinion-queries'
import { deleteOwn, restoreOwn } from './own-commands'
import { ownOpinionLocked, reachOwnOpinion } from './own-queries'
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
          const made = await opinionOpenTo(tx, viewer, { kind, id, deleted: true })
          return kind.toView(viewer, asMade(made, words), false)
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

/** The note on the day of its birth, whatever has happened since. */
function asMade(made: NoteRow, { strategy, ...words }: Words): NoteRow {
  return { ...made, ...words, body: strategy, helpfulCount: 0, version: 1, editedAt: null }
}

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
  return kind.toView(viewer, await opinionOpenTo(tx, viewer, { kind, id }), false)
}

async function unlessAlready(write: () => Promise<unknown>) {
  try {
    await write()
  } catch (error) {
    if (!isTaken(error) || isTaken(error, 'idempotency')) throw error
    throw new DomainError('conflict', '이 시험의 정보를 이미 썼어요. 쓴 것을 고칠 수 있어요.', {
      code: 'exam_note.already',
    })
  }
}

async function count(tx: Tx, offeringId: string, change: 1 | -1) {
  await tx.offering.update({ where: { id: offeringId }, data: { examNoteCount: { increment: change } } })
}

/** Helpful votes stay. Errors: `forbidden` not one's own, `stale` when another window edited in between. */
export const editNote = operation(
  editNoteInput,
  async (viewer, { noteId, version, strategy, ...lists }) =>
    retrying(() =>
      db.$transaction(async (tx) => {
        const one = { kind, id: noteId }
        const note = await ownOpinionLocked(tx, viewer, { ...one, version })
        const tookIt = await hasTaken(tx, viewer, note)
        const data = given({ ...lists, body: strategy })
        await tx.examNote.update({
          where: { id: noteId },
          data: { ...data, tookIt, version: { increment: 1 }, editedAt: new Date() },
        })
        return opinionView(tx, viewer, { kind, row: await opinionOpenTo(tx, viewer, one) })
      }),
    ),
  { reach },
)

/** Can be undone for ten minutes. */
export const deleteNote = operation(
  noteInput,
  async (viewer, { noteId }) => deleteOwn(db, viewer, { kind, id: noteId, setDeleted: setNoteDeleted }),
  { reach },
)

/** Errors: `conflict` exam_note.already when another one has taken its place. */
export const restoreNote = operation(noteInput, async (viewer, { noteId }) =>
  restoreOwn(db, viewer, {
    kind,
    id: noteId,
    setDeleted: (tx, note, at) => unlessAlready(() => setNoteDeleted(tx, note, at)),
  }),
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

async function reach(viewer: Viewer, raw: unknown) {
  await reachOwnOpinion(db, viewer, { kind, raw })
}
