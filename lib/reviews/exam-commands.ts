import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { courseOpenTo } from '@/lib/catalogue/course-queries'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { enterBook } from '@/lib/seal/books'
import { assertPace } from '@/lib/seal/marks'
import { sealOwner } from '@/lib/seal/owner'
import { examNoteTag } from '@/lib/seal/tags'
import type { Exam } from './exam'
import { noteInput, writeNoteInput } from './exam-schema'
import { noteKind as kind, type NoteRow } from './exam-views'
import { hasTaken, type Subject, subjectMeant } from './offering-queries'
import { opinionOpenTo } from './opinion-queries'
import { deleteOwn, restoreOwn } from './own-commands'
import { reachOwnOpinion } from './own-queries'
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
          return kind.toView(viewer, { ...made, ...words, body: words.strategy, helpfulCount: 0 }, false)
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
  return kind.toView(viewer, await opinionOpenTo(tx, viewer, { kind, id }), false)
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
