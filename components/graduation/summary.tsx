import type { GraduationView, StandingView } from '@/lib/graduation/schema'
import { differenceTexts } from '@/lib/graduation/wording'
import { Track } from './track'

type SummaryProps = {
  standing: StandingView
  uncounted: GraduationView['uncounted']
  planned: boolean
}

/** How much there is and how much is left, first of all. */
export function Summary({ standing, uncounted, planned }: SummaryProps) {
  const { total, toGo, toGoAfter, required } = standing
  const missing = (left: 'left' | 'leftAfter') => required.reduce((sum, one) => sum + one[left], 0)

  return (
    <section
      aria-label="요약"
      className="grid grid-cols-2 items-start gap-x-8 gap-y-5 border-b border-line-2 pt-5 pb-[22px] wide:grid-cols-[auto_auto_1fr] wide:gap-x-14"
    >
      <Figure name="졸업까지" value={toGo} unit="학점" after={planned ? `계획대로면 ${toGoAfter}` : null} />
      <Figure
        name="남은 필수"
        value={missing('left')}
        unit="과목"
        after={planned ? `계획대로면 ${missing('leftAfter')}` : null}
      />
      <div className="col-span-full wide:col-auto">
        <p className="flex justify-between gap-3 pb-1 text-13 text-ink-3">
          <span>취득 학점</span>
          <span className="tabular-nums">{total.planned > 0 && `계획 +${total.planned}학점`}</span>
        </p>
        <p className="flex items-center gap-[18px]">
          <span className="flex-none text-40 tabular-nums">
            {total.passed}{' '}
            <small className="text-15 font-500 tracking-normal text-ink-3">/ {total.needed}</small>
          </span>
          <span className="flex-1">
            <Track name="전체" tally={total} tall />
          </span>
        </p>
      </div>
      {differenceTexts({ standing, uncounted }).map((words) => (
        <p key={words} className="col-span-full -mt-2 text-13 text-ink-2 tabular-nums">
          {words}
        </p>
      ))}
    </section>
  )
}

type FigureProps = { name: string; value: number; unit: string; after: string | null }

function Figure({ name, value, unit, after }: FigureProps) {
  return (
    <div>
      <p className="pb-1 text-13 text-ink-3">{name}</p>
      <p className="text-40 tabular-nums">
        {value} <small className="text-15 font-500 tracking-normal text-ink-3">{unit}</small>
      </p>
      {after && <p className="pt-1.5 text-13 text-ink-2 tabular-nums">{after}</p>}
    </div>
  )
}
