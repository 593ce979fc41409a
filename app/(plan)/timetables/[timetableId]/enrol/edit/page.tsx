import type { Metadata } from 'next'
import { CapForm } from '@/components/enrolment/cap-form'
import { ChoiceFinder } from '@/components/enrolment/choice-finder'
import { StepButton } from '@/components/enrolment/step-button'
import { WishList } from '@/components/enrolment/wish-list'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { FormMessage } from '@/components/ui/form-message'
import { show } from '@/lib/core/show'
import { fillEnrolmentAction } from '@/lib/enrolment/actions'
import { getEnrolment } from '@/lib/enrolment/queries'
import { worstText } from '@/lib/enrolment/wording'
import { findFor } from '../../../plan-screen'
import { ownPlanAt } from '../../own-plan'

export const metadata: Metadata = { title: '수강신청 순서' }

export default async function EnrolEditPage({
  params,
  searchParams,
}: PageProps<'/timetables/[timetableId]/enrol/edit'>) {
  const [{ viewer, plan }, asked] = await Promise.all([ownPlanAt(params), searchParams])
  const [enrolment, finding] = await Promise.all([
    show(getEnrolment(viewer, { timetableId: plan.id })),
    findFor(viewer, plan, { q: asked.q }),
  ])
  const here = `/timetables/${plan.id}/enrol`
  const wanted = typeof asked.behind === 'string' ? asked.behind : ''
  const behind = enrolment.wishes.some(({ choices: [first] }) => first?.section.id === wanted) ? wanted : ''
  const worst = worstText(enrolment)

  return (
    <>
      <PageBar title="수강신청 순서" small={plan.name} back={here} />
      <PageHead title="수강신청 순서" lead={plan.name} />
      <CapForm key={enrolment.creditCap} timetableId={plan.id} creditCap={enrolment.creditCap} />
      {worst && (
        <div className="pt-3">
          <FormMessage tone="warn">{worst}</FormMessage>
        </div>
      )}
      <div className="pt-4">
        <StepButton
          action={fillEnrolmentAction}
          fields={{ timetableId: plan.id }}
          label="시간표에서 채우기"
          tone="line"
        >
          시간표에서 채우기
        </StepButton>
      </div>
      {enrolment.wishes.length === 0 ? (
        <p className="py-4 text-14 text-ink-2">아직 적은 희망이 없어요.</p>
      ) : (
        <WishList plan={enrolment} />
      )}
      <ChoiceFinder plan={enrolment} here={`${here}/edit`} behind={behind} {...finding} />
    </>
  )
}
