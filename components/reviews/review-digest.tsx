import Link from 'next/link'
import type { ReviewView } from '@/lib/reviews/schema'
import { Stars } from './stars'

/** So many letters fill the line. */
const shown = 80

/** The newest reviews of the university as single lines, as a board's newest posts; nothing where there are none. */
export function ReviewDigest({ reviews }: { reviews: readonly ReviewView[] }) {
  if (reviews.length === 0) return null

  return (
    <section
      aria-label="새 강의평"
      className="border-t border-line-2 pt-3.5 pb-1.5 wide:grid wide:grid-cols-[124px_minmax(0,1fr)] wide:py-2"
    >
      <h3 className="py-1 text-14 font-650 wide:pt-3 wide:text-15/normal">새 강의평</h3>
      <ul className="divide-y divide-line">
        {reviews.map(({ id, course, stars, content }) => (
          <li key={id} className="relative flex items-center gap-2 py-2 text-15/normal">
            <Stars given={stars} />
            <Link
              href={`/courses/${course.id}#review-${id}`}
              prefetch={false}
              data-row
              className="max-w-[45%] flex-none truncate font-550 outline-none! after:absolute after:inset-0 after:rounded-block hover:text-primary focus-visible:after:outline-2 focus-visible:after:outline-primary"
            >
              {course.title}
            </Link>
            <span className="min-w-0 truncate text-14 text-ink-2">
              {[...content].slice(0, shown).join('')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
