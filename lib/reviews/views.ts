import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { Prisma } from '@/lib/db/generated/client'
import { reviewTag, sameTag } from '@/lib/seal/tags'
import { type OpinionKind, type OpinionRow, selectOpinions, toOpinionView } from './opinion-views'
import type { ReviewView } from './schema'
import type { Answers } from './tally'

export type ReviewRow = OpinionRow & Answers

export const reviewKind: OpinionKind<ReviewRow, ReviewView> = {
  table: 'Review',
  votes: 'ReviewVote',
  book: 'reviews',
  idName: 'reviewId',
  select: selectReviews,
  isMine,
  toView: toReviewView,
  code: 'review',
  says: {
    gone: '강의평이 지워졌거나 볼 수 없는 곳에 있어요.',
    late: '강의평이 지워졌거나 되돌릴 수 있는 10분이 지났어요.',
    notMine: '내가 쓴 강의평만 고치거나 지울 수 있어요.',
    notHelpful: '내가 쓴 강의평에는 도움돼요를 누를 수 없어요.',
    stale: '다른 곳에서 먼저 고친 강의평이에요. 새 내용을 확인하고 다시 저장해 주세요.',
  },
}

const own = Prisma.sql`r.stars, r.assignments, r.teamwork, r.grading, r.attendance, r.exams`

function selectReviews(viewer: Viewer, where: Prisma.Sql, tail?: Prisma.Sql): Prisma.Sql {
  return selectOpinions(viewer, { table: 'Review', own, where, tail })
}

function isMine({ id }: Viewer, { authorTag, ...of }: ReviewRow): boolean {
  return sameTag(authorTag, reviewTag(id, of))
}

function toReviewView(viewer: Viewer, row: ReviewRow, helpful: boolean): ReviewView {
  return {
    ...toOpinionView(row, { mine: isMine(viewer, row), helpful }),
    stars: row.stars,
    assignments: row.assignments,
    teamwork: row.teamwork,
    grading: row.grading,
    attendance: row.attendance,
    exams: row.exams,
    content: row.body,
  }
}
