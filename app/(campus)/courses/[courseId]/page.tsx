import type { Metadata } from 'next'
import Link from 'next/link'
import { JustReported } from '@/components/moderation/just-reported'
import { reportingOf } from '@/components/moderation/reporting-of'
import { CourseHead } from '@/components/reviews/course-head'
import { FactorShares } from '@/components/reviews/factor-shares'
import { OfferingList } from '@/components/reviews/offering-list'
import { RatingFigure } from '@/components/reviews/rating-figure'
import { ReviewFilters } from '@/components/reviews/review-filters'
import { ReviewList } from '@/components/reviews/review-list'
import { ButtonLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { UndoBar } from '@/components/ui/undo-bar'
import { requireViewer } from '@/lib/auth/session'
import { shortSemester } from '@/lib/catalogue/semester'
import { show } from '@/lib/core/show'
import { listReported } from '@/lib/moderation/queries'
import { restoreReviewAction } from '@/lib/reviews/actions'
import { listReviews } from '@/lib/reviews/queries'
import { starChoices } from '@/lib/reviews/tally'
import { courseOf, coursePart } from './course-part'

type Props = PageProps<'/courses/[courseId]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await courseOf((await params).courseId)).title }
}

export default async function CoursePage({ params, searchParams }: Props) {
  const [{ courseId }, asked, viewer] = await Promise.all([params, searchParams, show(requireViewer())])
  const { undo, reported: justReported, cursor, ...filters } = asked
  const chosen = Object.fromEntries(names.flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])))
  const { course, rating, sections, counts } = await coursePart(viewer, courseId)
  const [reviews, reported] = await Promise.all([
    show(listReviews.untrusted(viewer, { courseId, ...chosen, ...(cursor ? { cursor } : {}) })),
    show(listReported(viewer, {})),
  ])
  const here = `/courses/${courseId}`
  const shown = rating.offerings.find(({ offering }) => offering.id === chosen.offering)
  const taught = [...new Set(sections.map(({ semester }) => semester))].sort().reverse()
  const older = new URLSearchParams({ ...asText(chosen), cursor: reviews.nextCursor ?? '' })
  const write = `${here}/reviews/write${shown ? `?offering=${shown.offering.id}` : ''}`

  return (
    <>
      <article className="max-w-post">
        <CourseHead
          course={course}
          counts={counts}
          here="reviews"
          who={<Who here={here} shown={shown?.offering.professor} professors={rating.offerings.length} />}
        >
          <RatingFigure rating={shown ?? rating} />
          <FactorShares counts={(shown ?? rating).factors} />
          {!shown && rating.offerings.length > 1 && (
            <OfferingList courseId={courseId} offerings={rating.offerings} />
          )}
        </CourseHead>
        <div className="flex items-start justify-between gap-3 pt-2 pb-0.5">
          <ReviewFilters
            here={here}
            kept={shown ? { offering: shown.offering.id } : {}}
            filters={[
              { name: 'sort', label: '순서', value: asText(chosen).sort ?? '', options: sorts },
              {
                name: 'stars',
                label: '별점',
                value: asText(chosen).stars ?? '',
                options: [
                  { value: '', label: '모든 별점' },
                  ...starChoices.toReversed().map((star) => ({ value: String(star), label: `${star}점` })),
                ],
              },
              {
                name: 'semester',
                label: '학기',
                value: asText(chosen).semester ?? '',
                options: [
                  { value: '', label: '모든 학기' },
                  ...taught.map((name) => ({ value: name, label: shortSemester(name) })),
                ],
              },
            ]}
          />
          <ButtonLink
            href={write}
            tone="soft"
            size="s"
            icon="write"
            data-key="n"
            className="my-[5px] flex-none"
          >
            강의평 쓰기
          </ButtonLink>
        </div>
        {reviews.items.length === 0 ? (
          <EmptyState
            title={rating.count === 0 ? '아직 강의평이 없어요' : '고른 것에 맞는 강의평이 없어요'}
            text={
              rating.count === 0
                ? '들어 봤다면 첫 강의평을 써 주세요. 누가 썼는지는 아무에게도 보이지 않아요.'
                : '별점이나 학기를 달리 골라 보세요.'
            }
          />
        ) : (
          <ReviewList
            reviews={reviews.items}
            withProfessor={!shown && rating.offerings.length > 1}
            reporting={reportingOf('review', reported)}
          />
        )}
        <Pager
          newest={cursor ? here : undefined}
          older={reviews.nextCursor ? `${here}?${older}` : undefined}
          olderLabel="다음 강의평"
        />
      </article>
      {typeof undo === 'string' && (
        <UndoBar text="강의평을 지웠어요." action={restoreReviewAction} fields={{ reviewId: undo }} />
      )}
      <JustReported kind="review" itemId={justReported} />
    </>
  )
}

const names = ['sort', 'stars', 'semester', 'offering'] as const

const sorts = [
  { value: '', label: '새로운 순' },
  { value: 'helpful', label: '도움돼요 순' },
]

/** What an address names twice is refused before it comes here. */
function asText(chosen: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, String(value)]))
}

type WhoProps = { here: string; shown: string | undefined; professors: number }

function Who({ here, shown, professors }: WhoProps) {
  if (shown === undefined) return professors > 1 ? `교수 ${professors}명의 강의평을 모았어요` : null

  return (
    <>
      {shown ? `${shown} 교수` : '담당 미정'}
      {professors > 1 && (
        <Link
          href={here}
          scroll={false}
          className="inline-flex min-h-11 items-center px-1 text-13 font-600 text-primary"
        >
          다른 교수 {professors - 1}명
        </Link>
      )}
    </>
  )
}
