import { WeekGrid } from '@/components/catalogue/week-grid'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { semesterText } from '@/lib/catalogue/wording'
import type { TimetableView } from '@/lib/timetables/schema'
import { EntryList } from './entry-list'

/** Somebody else's plan, to look at: the week as a picture, and the same in words. */
export function PlanShown({ plan }: { plan: TimetableView }) {
  const semester = semesterText(plan.semester)
  const blocks = plan.entries.flatMap(({ title, colour, meetings }) =>
    meetings.map((meeting) => ({ ...meeting, title, colour })),
  )

  return (
    <>
      <PageBar title={semester} small={plan.name} />
      <PageHead title={`${semester} ${plan.name}`} />
      <p className="py-2 text-13 text-ink-3">
        <b className="text-18 font-700 text-ink tabular-nums">{plan.credits}</b> 학점 · {plan.entries.length}
        과목
      </p>
      <WeekGrid blocks={blocks} size="plan" label="주간 시간표" roomsFrom={45} />
      <EntryList plan={plan} />
    </>
  )
}
