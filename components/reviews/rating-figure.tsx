import type { CourseRatingView } from '@/lib/reviews/schema'
import { starChoices } from '@/lib/reviews/tally'

type RatingFigureProps = { rating: Pick<CourseRatingView, 'count' | 'average' | 'stars'> }

/** The mean as the one figure of the page, beside how many gave how many stars. */
export function RatingFigure({ rating: { count, average, stars } }: RatingFigureProps) {
  if (average === null || stars === null) return <FewReviews count={count} />

  const most = Math.max(...Object.values(stars))

  return (
    <section
      aria-label="평점"
      className="mt-3.5 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-6 border-y border-line-2 pt-4 pb-[18px]"
    >
      <div>
        <p className="text-40 tabular-nums">
          <span className="sr-only">평균 </span>
          {average.toFixed(1)}
        </p>
        <p className="mt-2 text-13 text-ink-3 tabular-nums">강의평 {count.toLocaleString('ko-KR')}개</p>
      </div>
      <ul aria-label="별점마다 몇 명">
        {starChoices.toReversed().map((star) => {
          const number = stars[star] ?? 0
          return (
            <li
              key={star}
              className="grid grid-cols-[22px_minmax(0,1fr)_auto] items-center gap-1.5 text-12/normal text-ink-3"
            >
              <span>{star}점</span>
              <span aria-hidden="true" className="h-1.5 overflow-hidden rounded-bar bg-sunken">
                <span
                  className="block h-full rounded-bar bg-star"
                  style={{ width: `${(100 * number) / most}%` }}
                />
              </span>
              <span className="min-w-[22px] text-right tabular-nums">
                {number}
                <span className="sr-only">명</span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Of one or two opinions there is no mean. */
function FewReviews({ count }: { count: number }) {
  return (
    <section aria-label="평점" className="mt-3.5 border-y border-line-2 py-4">
      <p className="text-16 font-620">{count === 0 ? '아직 강의평이 없어요' : `강의평 ${count}개`}</p>
      <p className="text-13 text-ink-3">강의평이 3개 모이면 평점을 보여 드려요.</p>
    </section>
  )
}
