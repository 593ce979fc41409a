import { factorNames, factors } from '@/lib/reviews/factors'
import type { CourseRatingView } from '@/lib/reviews/schema'
import { type Share, sharesOf } from '@/lib/reviews/shares'

type Counts = NonNullable<CourseRatingView['factors']>

/** What most said of each factor, and the shares of all answers as one bar: dark, mid, pale in order of size. */
export function FactorShares({ counts }: { counts: Counts | null }) {
  if (counts === null) return null

  return (
    <dl className="pt-2.5 pb-3.5">
      {factorNames.map((name) => (
        <FactorRow key={name} label={factors[name].label} shares={sharesOf(name, counts[name])} />
      ))}
    </dl>
  )
}

function FactorRow({ label, shares }: { label: string; shares: Share[] }) {
  const [first] = shares
  if (!first) return null

  return (
    <div className="grid grid-cols-[46px_minmax(0,1fr)] items-center gap-x-2.5 py-[5px]">
      <dt className="text-13 text-ink-3">{label}</dt>
      <dd className="flex items-center gap-2.5 text-13 font-600">
        <span aria-hidden="true" className="flex h-2.5 flex-1 gap-0.5">
          {shares.map((share, place) => (
            <span
              key={share.label}
              className={`min-w-0.5 rounded-bar ${inks[place] ?? 'bg-line-2'}`}
              style={{ flexGrow: share.percent, flexBasis: 0 }}
            />
          ))}
        </span>
        <span aria-hidden="true" className="w-[98px] flex-none whitespace-nowrap tabular-nums">
          {first.label} <small className="text-12 font-500 text-ink-3">{first.percent}%</small>
        </span>
        <span className="sr-only">
          {shares.map(({ label: answer, percent }) => `${answer} ${percent}%`).join(', ')}
        </span>
      </dd>
    </div>
  )
}

const inks = ['bg-primary', 'bg-heat-3']
