import { creditsOf } from '@/lib/grades/average'
import type { Share } from '@/lib/grades/shares'

/** How the credits fall among the grades, as bars that say their numbers. */
export function GradeShares({ shares }: { shares: readonly Share[] }) {
  const most = Math.max(1, ...shares.map(({ percent }) => percent))

  return (
    <ul>
      {shares.map(({ grade, halfCredits, percent }) => (
        <li
          key={grade}
          className="grid grid-cols-[28px_1fr_38px] items-center gap-1.5 text-13/[1.75] tabular-nums"
        >
          <span className="font-600 text-ink-2">{grade}</span>
          <svg
            aria-hidden="true"
            viewBox="0 0 100 8"
            preserveAspectRatio="none"
            className="h-2 w-full rounded-bar bg-sunken"
          >
            <rect width={(percent * 100) / most} height="8" rx="1" className="fill-primary" />
          </svg>
          <span className="text-right text-ink-3">
            <span className="sr-only">{creditsOf(halfCredits)}학점, </span>
            {percent}%
          </span>
        </li>
      ))}
    </ul>
  )
}
