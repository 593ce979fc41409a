import type { Metadata } from 'next'
import { MinuteList } from '@/components/enrolment/minute-list'
import { StepButton } from '@/components/enrolment/step-button'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { EmptyState } from '@/components/ui/state-page'
import { show } from '@/lib/core/show'
import { fillEnrolmentAction } from '@/lib/enrolment/actions'
import { getEnrolment } from '@/lib/enrolment/queries'
import { worstText } from '@/lib/enrolment/wording'
import { ownPlanAt } from '../own-plan'

export const metadata: Metadata = { title: '수강신청' }

/** One page for the minute of registration: the codes in their order, and what came of each. */
export default async function EnrolPage({ params }: PageProps<'/timetables/[timetableId]/enrol'>) {
  const { viewer, plan } = await ownPlanAt(params)
  const enrolment = await show(getEnrolment(viewer, { timetableId: plan.id }))
  const here = `/timetables/${plan.id}`
  const worst = worstText(enrolment)

  return (
    <>
      <PageBar title="수강신청" small={plan.name} back={here}>
        <ButtonLink href={`${here}/enrol/edit`} tone="bare" size="s">
          고치기
        </ButtonLink>
      </PageBar>
      <PageHead title="수강신청" lead={plan.name}>
        <div className="flex gap-2 print:hidden">
          <ButtonLink href={here} tone="bare" size="s" icon="back">
            시간표로
          </ButtonLink>
          <ButtonLink href={`${here}/enrol/edit`} tone="line" size="s">
            순서 고치기
          </ButtonLink>
        </div>
      </PageHead>
      {enrolment.wishes.length === 0 ? (
        <EmptyState
          title="아직 적은 희망이 없어요"
          text="시간표의 수업을 한 번에 옮기고, 안 될 때의 대안과 순서를 정해 둘 수 있어요."
          action={
            <div className="flex flex-wrap justify-center gap-2">
              <StepButton
                action={fillEnrolmentAction}
                fields={{ timetableId: plan.id }}
                label="시간표에서 채우기"
                tone="go"
                size="m"
              >
                시간표에서 채우기
              </StepButton>
              <ButtonLink href={`${here}/enrol/edit`}>직접 고르기</ButtonLink>
            </div>
          }
        />
      ) : (
        <>
          {worst && (
            <div className="pt-3 print:hidden">
              <FormMessage tone="warn">{worst}</FormMessage>
            </div>
          )}
          <MinuteList plan={enrolment} />
        </>
      )}
    </>
  )
}
