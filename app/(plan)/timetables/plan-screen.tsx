import { PlanDesk } from '@/components/timetables/plan-desk'
import { PlanShown } from '@/components/timetables/plan-shown'
import type { Viewer } from '@/lib/auth/viewer'
import { askedIn, queryOf } from '@/lib/catalogue/asked'
import { listFacets } from '@/lib/catalogue/facet-queries'
import { spokenSemester } from '@/lib/catalogue/semester'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { attempt } from '@/lib/core/form'
import { pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import { findSections } from '@/lib/timetables/finding-queries'
import { listPlanNames, listTimetables } from '@/lib/timetables/queries'
import type { TimetableView } from '@/lib/timetables/schema'
import { ChangeNotice } from './change-notice'

type Params = Record<string, string | string[] | undefined>

/** What the catalogue of the plan's semester has for what the address asks. */
export async function findFor(viewer: Viewer, plan: TimetableView, params: Params) {
  const asked = { ...askedIn(params), semester: plan.semester }
  const query = Object.fromEntries(new URLSearchParams(queryOf(asked)))
  const found = await show(attempt(findSections.untrusted(viewer, { ...query, cursor: params.cursor })))

  return { asked, answer: found.ok ? { page: found.value } : { problem: found.form.message ?? '' } }
}

type PlanScreenProps = { viewer: Viewer; plan: TimetableView; params: Params }

/** One's own plan with all that one can do to it; somebody else's to look at. */
export async function PlanScreen({ viewer, plan, params }: PlanScreenProps) {
  if (!plan.viewer.mine) return <PlanShown plan={plan} />

  const { semester } = plan
  const [{ items: plans }, { items: semesters }, facets, { asked, answer }] = await Promise.all([
    show(listPlanNames(viewer, { semester })),
    show(listSemesters(viewer, {})),
    show(listFacets(viewer, { semester })),
    findFor(viewer, plan, params),
  ])
  const { startsOn = '', endsOn = '' } = semesters.find(({ name }) => name === semester) ?? {}

  return (
    <PlanDesk
      key={plan.id}
      plan={pack(plan)}
      plans={plans}
      semesters={semesters.map(({ name, year, term }) => ({ name, label: spokenSemester(year, term) }))}
      asked={asked}
      answer={pack(answer)}
      facets={pack(facets)}
      clock={{ at: new Date().toISOString(), timeZone: viewer.university.timeZone, startsOn, endsOn }}
      notice={<ChangeNotice viewer={viewer} timetableId={plan.id} />}
    />
  )
}

/** The plans of a semester with all that is in them, oldest first: as they were made. */
export async function plansOf(viewer: Viewer, semester: string): Promise<TimetableView[]> {
  const { items } = await show(listTimetables(viewer, { semester, limit: 100 }))
  return items.toReversed()
}
