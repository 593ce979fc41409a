import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { Meta } from '@/components/ui/meta'
import type { CourseRatingView } from '@/lib/reviews/schema'
import { mostSaid } from '@/lib/reviews/shares'

type OfferingListProps = { courseId: string; offerings: CourseRatingView['offerings'] }

const compared = ['assignments', 'grading', 'exams'] as const

/** The same course as each professor teaches it, beside one another. */
export function OfferingList({ courseId, offerings }: OfferingListProps) {
  return (
    <section aria-labelledby="offerings" className="pt-4">
      <h2 id="offerings" className="text-13 font-600 text-ink-2">
        교수마다
      </h2>
      <ul className="grid wide:grid-cols-2 wide:gap-x-8">
        {offerings.map(({ offering, count, average, factors }) => (
          <li key={offering.id} className="group relative border-b border-line py-2.5">
            <p className="flex items-center justify-between gap-3 text-15 font-620">
              <Link
                href={`/courses/${courseId}?offering=${offering.id}`}
                prefetch={false}
                scroll={false}
                className="min-w-0 truncate outline-none! transition-colors group-hover:text-primary after:absolute after:inset-0 after:rounded-block focus-visible:after:outline-2 focus-visible:after:outline-primary"
              >
                {offering.professor || '담당 미정'}
              </Link>
              {average !== null && (
                <span className="flex flex-none items-center gap-1 text-14 tabular-nums">
                  <Icon name="star" filled className="size-3.5 text-star" />
                  <span className="sr-only">평점 </span>
                  {average.toFixed(1)}
                </span>
              )}
            </p>
            <Meta>
              <span>강의평 {count}개</span>
              {factors && compared.map((name) => <span key={name}>{mostSaid(name, factors[name])}</span>)}
            </Meta>
          </li>
        ))}
      </ul>
    </section>
  )
}
