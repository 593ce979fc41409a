import type { Metadata } from 'next'
import { ReviewForm } from '@/components/reviews/review-form'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { dayIn } from '@/lib/core/time'
import { writeReviewAction } from '@/lib/reviews/actions'
import { listWritten } from '@/lib/reviews/queries'
import { bodyMax, bodyMin } from '@/lib/reviews/schema'
import { taughtChoices } from '@/lib/reviews/taught'
import { coursePart, hadBy } from '../../course-part'

export const metadata: Metadata = { title: '강의평 쓰기' }

export default async function WriteReviewPage({
  params,
  searchParams,
}: PageProps<'/courses/[courseId]/reviews/write'>) {
  const [{ courseId }, asked, viewer] = await Promise.all([params, searchParams, show(requireViewer())])
  const { course, semesters } = await coursePart(viewer, courseId)
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const taught = taughtChoices({
    offerings: course.offerings,
    semesters,
    today: dayIn(new Date(), viewer.university.timeZone),
    had: await hadBy(viewer),
    written: await show(listWritten(viewer, {})),
    asked: { offering: one(asked.offering), semester: one(asked.semester) },
  })
  const here = `/courses/${courseId}`
  const [first] = taught.told
  if (taught.choices.length === 0 && first) {
    return (
      <EmptyState
        title="강의평을 이미 썼어요"
        text="들은 학기와 교수마다 한 번 쓸 수 있어요. 쓴 강의평은 언제든 고칠 수 있어요."
        action={<ButtonLink href={`${here}/reviews/${first.reviewId}/edit`}>내 강의평 고치기</ButtonLink>}
      />
    )
  }
  if (taught.choices.length === 0) {
    return (
      <EmptyState title="아직 쓸 수 없어요" text="이 과목이 열린 학기가 시작하면 강의평을 쓸 수 있어요." />
    )
  }

  return (
    <ReviewForm
      title="강의평 쓰기"
      course={course.title}
      back={here}
      draftName={`by ${viewer.nickname} of ${courseId}`}
      taught={{
        ...taught,
        told: taught.told.map(({ label, reviewId }) => ({ label, href: `${here}/reviews/${reviewId}/edit` })),
      }}
      length={{ min: bodyMin, max: bodyMax }}
      action={writeReviewAction}
      fields={{ courseId, idempotencyKey: crypto.randomUUID() }}
    />
  )
}
