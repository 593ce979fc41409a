import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { Prisma } from '@/lib/db/generated/client'
import { examNoteTag, sameTag } from '@/lib/seal/tags'
import type { Exam } from './exam'
import type { NoteView } from './exam-schema'
import { type OpinionKind, type OpinionRow, selectOpinions, toOpinionView } from './opinion-views'

export type NoteRow = OpinionRow & { exam: Exam; questions: string[]; examples: string[] }

export const noteKind: OpinionKind<NoteRow, NoteView> = {
  table: 'ExamNote',
  votes: 'ExamNoteVote',
  book: 'notes',
  idName: 'noteId',
  select: selectNotes,
  isMine,
  toView: toNoteView,
  code: 'exam_note',
  says: {
    gone: '시험 정보가 지워졌거나 볼 수 없는 곳에 있어요.',
    late: '시험 정보가 지워졌거나 되돌릴 수 있는 10분이 지났어요.',
    notMine: '내가 쓴 시험 정보만 고치거나 지울 수 있어요.',
    notHelpful: '내가 쓴 시험 정보에는 도움돼요를 누를 수 없어요.',
    stale: '다른 곳에서 먼저 고친 시험 정보예요. 새 내용을 확인하고 다시 저장해 주세요.',
  },
}

const own = Prisma.sql`r.exam, r.questions, r.examples`

function selectNotes(viewer: Viewer, where: Prisma.Sql, tail?: Prisma.Sql): Prisma.Sql {
  return selectOpinions(viewer, { table: 'ExamNote', own, where, tail })
}

function isMine({ id }: Viewer, { authorTag, ...of }: NoteRow): boolean {
  return sameTag(authorTag, examNoteTag(id, of))
}

function toNoteView(viewer: Viewer, row: NoteRow, helpful: boolean): NoteView {
  return {
    ...toOpinionView(row, { mine: isMine(viewer, row), helpful }),
    exam: row.exam,
    strategy: row.body,
    questions: row.questions,
    examples: row.examples,
  }
}
