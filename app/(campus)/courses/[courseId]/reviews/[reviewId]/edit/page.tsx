import type { Metadata } from 'next'
import { ReviewForm } from '@/components/reviews/review-form'
import { requireViewer } from '@/lib/auth/session'
import { shortSemester } from '@/lib/catalogue/semester'
import { show } from '@/lib/core/show'
import { editReviewAction } from '@/lib/reviews/actions'
import { factorNames } from '@/lib/reviews/factors'
import { getReviewToEdit } from '@/lib/reviews/queries'
import { bodyMax, bodyMin } from '@/lib/reviews/schema'

export const metadata: Metadata = { title: '강의평 고치기' }

export default async function EditReviewPage({
  params,
}: PageProps<'/courses/[courseId]/reviews/[reviewId]/edit'>) {
  const [{ reviewId }, viewer] = await Promise.all([params, show(requireViewer())])
  const review = await show(getReviewToEdit.untrusted(viewer, { reviewId }))
  const { course, offering, semester, stars, content, version } = review
  const answers = factorNames.map((name) => [name, String(review[name])])

  return (
    <ReviewForm
      title="강의평 고치기"
      course={[course.title, offering.professor, shortSemester(semester)].filter(Boolean).join(' · ')}
      back={`/courses/${course.id}`}
      draftName={`of ${reviewId} ${version}`}
      values={{ stars: String(stars), content, ...Object.fromEntries(answers) }}
      length={{ min: bodyMin, max: bodyMax }}
      action={editReviewAction}
      fields={{ reviewId, version: String(version) }}
    />
  )
}
