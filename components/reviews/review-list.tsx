import { Menu } from '@/components/ui/menu'
import type { Reporting } from '@/components/ui/reporting'
import { deleteReviewAction, voteForReviewAction } from '@/lib/reviews/actions'
import type { ReviewView } from '@/lib/reviews/schema'
import { HelpfulButton } from './helpful-button'
import { ReviewRow } from './review-row'

type ReviewListProps = {
  reviews: readonly ReviewView[]
  withProfessor: boolean
  /** Where the list is of more than one course. */
  withCourse?: boolean | undefined
  reporting?: Reporting | undefined
}

export function ReviewList({ reviews, withProfessor, withCourse, reporting }: ReviewListProps) {
  return (
    <ul aria-label="강의평">
      {reviews.map((review) => (
        <ReviewRow
          key={review.id}
          review={review}
          withProfessor={withProfessor}
          withCourse={withCourse}
          reporting={reporting}
        >
          <HelpfulButton
            count={review.helpfulCount}
            on={review.viewer.helpful}
            mine={review.viewer.mine}
            action={voteForReviewAction}
            fields={{ reviewId: review.id }}
          />
          {review.viewer.mine ? <OwnMenu review={review} /> : reporting?.linkTo(review.id)}
        </ReviewRow>
      ))}
    </ul>
  )
}

function OwnMenu({ review: { id, course } }: { review: ReviewView }) {
  return (
    <Menu
      label="내 강의평 메뉴"
      entries={[
        { label: '고치기', icon: 'write', href: `/courses/${course.id}/reviews/${id}/edit` },
        {
          label: '지우기',
          icon: 'remove',
          danger: true,
          action: deleteReviewAction,
          fields: { reviewId: id, courseId: course.id },
        },
      ]}
    />
  )
}
