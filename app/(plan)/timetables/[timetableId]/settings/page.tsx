import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { PlanButton, PlanForm } from '@/components/timetables/plan-form'
import { semesterText } from '@/lib/catalogue/wording'
import { copyTimetableAction, deleteTimetableAction } from '@/lib/timetables/actions'
import { ownPlanAt } from '../own-plan'

export const metadata: Metadata = { title: '시간표 설정' }

export default async function PlanSettingsPage({ params }: PageProps<'/timetables/[timetableId]/settings'>) {
  const { plan } = await ownPlanAt(params)
  const fields = { timetableId: plan.id }

  return (
    <>
      <PageBar title="시간표 설정" small={plan.name} back={`/timetables/${plan.id}`} />
      <PageHead title="시간표 설정" lead={`${semesterText(plan.semester)} ${plan.name}`} />
      <PlanForm plan={plan} fields={{ ...fields, version: String(plan.version) }} />
      <div className="mt-9 grid max-w-post gap-4 border-t border-line-2 pt-5">
        <PlanButton
          action={copyTimetableAction}
          fields={{ ...fields, idempotencyKey: crypto.randomUUID() }}
          tone="line"
        >
          사본 만들기
        </PlanButton>
        <PlanButton
          action={deleteTimetableAction}
          fields={{ ...fields, semester: plan.semester }}
          tone="danger"
        >
          시간표 지우기
        </PlanButton>
      </div>
    </>
  )
}
