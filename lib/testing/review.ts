import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { SemesterName } from '@/lib/catalogue/semester'
import { db } from '@/lib/db/client'
import { writeReview } from '@/lib/reviews/commands'
import { writeNote } from '@/lib/reviews/exam-commands'
import { newCatalogue } from './catalogue'

/** A semester that has ended. */
const pastSemester = '2024-1' satisfies SemesterName

export const opinion = {
  stars: 4,
  assignments: 'many',
  teamwork: 'none',
  grading: 'normal',
  attendance: 'electronic',
  exams: 2,
  content: '매주 짧은 과제가 있어서 벼락치기를 할 일이 없었어요.',
} as const

/** What can be reviewed: a course of its own, taught once. */
export async function newSubject(viewer: Viewer, semester: SemesterName = pastSemester) {
  const [sectionId = ''] = await newCatalogue(viewer.university, semester, [{}])
  const { courseId, offeringId, code } = await db.section.findUniqueOrThrow({
    where: { id: sectionId },
    select: { courseId: true, offeringId: true, code: true },
  })
  return { courseId, offering: offeringId, semester, sectionId, code }
}

type Subject = { courseId: string; offering: string; semester: string }

export function review(
  viewer: Viewer,
  { courseId, offering, semester }: Subject,
  more: Partial<Omit<Parameters<typeof writeReview>[1], keyof Subject>> = {},
) {
  return writeReview(viewer, { courseId, offering, semester, ...opinion, ...more })
}

export const advice = {
  exam: 'final',
  strategy: '실습 과제를 손으로 다시 써 보면 절반은 맞아요.',
  questions: ['서술 4', '단답 6'],
  examples: ['해시 충돌을 푸는 두 가지 방법 비교하기'],
} as const

export function note(viewer: Viewer, { courseId, offering, semester }: Subject) {
  const { questions, examples, ...words } = advice
  return writeNote(viewer, {
    courseId,
    offering,
    semester,
    ...words,
    questions: [...questions],
    examples: [...examples],
  })
}

/** Every offering of a university whose tally differs from the reviews that it counts. */
export async function miscountedReviews({ university }: { university: { id: string } }): Promise<unknown[]> {
  return db.$queryRaw`
    SELECT o.id, o.tally, counted.real FROM "Offering" o
    JOIN "Course" c ON c.id = o."courseId"
    CROSS JOIN LATERAL (
      SELECT array_agg(number ORDER BY place) AS real FROM (
        SELECT place, (SELECT count(*)::int FROM "Review" r
          WHERE r."offeringId" = o.id AND r."deletedAt" IS NULL AND answer IN (
            'stars ' || r.stars, 'assignments ' || r.assignments, 'teamwork ' || r.teamwork,
            'grading ' || r.grading, 'attendance ' || r.attendance, 'exams ' || r.exams)) AS number
        FROM unnest(ARRAY['stars 1', 'stars 2', 'stars 3', 'stars 4', 'stars 5',
          'assignments many', 'assignments some', 'assignments none',
          'teamwork many', 'teamwork some', 'teamwork none',
          'grading generous', 'grading normal', 'grading strict',
          'attendance called', 'attendance seats', 'attendance electronic', 'attendance none', 'attendance mixed',
          'exams 0', 'exams 1', 'exams 2', 'exams 3', 'exams 4']) WITH ORDINALITY AS answers(answer, place)) each) counted
    WHERE c."universityId" = ${university.id}::uuid AND o.tally <> counted.real`
}
