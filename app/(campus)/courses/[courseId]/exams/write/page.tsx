import type { Metadata } from 'next'
import { NoteForm } from '@/components/reviews/note-form'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { dayIn } from '@/lib/core/time'
import { writeNoteAction } from '@/lib/reviews/exam-actions'
import { strategyMin } from '@/lib/reviews/exam-schema'
import { taughtChoices } from '@/lib/reviews/taught'
import { coursePart, hadBy } from '../../course-part'

export const metadata: Metadata = { title: '시험 정보 쓰기' }

export default async function WriteNotePage({ params }: PageProps<'/courses/[courseId]/exams/write'>) {
  const [{ courseId }, viewer] = await Promise.all([params, show(requireViewer())])
  const { course, semesters } = await coursePart(viewer, courseId)
  const { choices, chosen } = taughtChoices({
    offerings: course.offerings,
    semesters,
    today: dayIn(new Date(), viewer.university.timeZone),
    had: await hadBy(viewer),
    written: [],
    asked: {},
  })
  if (choices.length === 0) {
    return <EmptyState title="아직 쓸 수 없어요" text="이 과목이 열린 학기가 시작하면 쓸 수 있어요." />
  }

  return (
    <NoteForm
      title="시험 정보 쓰기"
      course={course.title}
      back={`/courses/${courseId}/exams`}
      draftName={`exam by ${viewer.nickname} of ${courseId}`}
      taught={{ choices, chosen }}
      fewest={strategyMin}
      action={writeNoteAction}
      fields={{ courseId, idempotencyKey: crypto.randomUUID() }}
    />
  )
}
