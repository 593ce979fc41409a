import type { Metadata } from 'next'
import { CapForm } from '@/components/enrolment/cap-form'
import { ChoiceFinder } from '@/components/enrolment/choice-finder'
import { StepButton } from '@/components/enrolment/step-button'
import { WishList } from '@/components/enrolment/wish-list'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import type { Viewer } from '@/lib/auth/viewer'
import type { SectionPage } from '@/lib/catalogue/schema'
import { listSections } from '@/lib/catalogue/section-queries'
import { attempt } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { fillEnrolmentAction } from '@/lib/enrolment/actions'
import { getEnrolment } from '@/lib/enrolment/queries'
import { worstText } from '@/lib/enrolment/wording'
import { ownPlanAt } from '../../own-plan'

export const metadata: Metadata = { title: '수강신청 순서' }

export default async function EnrolEditPage({
  params,
  searchParams,
}: PageProps<'/timetables/[timetableId]/enrol/edit'>) {
  const [{ viewer, plan }, asked] = await Promise.all([ownPlanAt(params), searchParams])
  const q = typeof asked.q === 'string' ? asked.q.trim().slice(0, 100) : ''
  const [enrolment, page] = await Promise.all([
    show(getEnrolment(viewer, { timetableId: plan.id })),
    found(viewer, plan.semester, q),
  ])
  const here = `/timetables/${plan.id}/enrol`
  const wanted = typeof asked.behind === 'string' ? asked.behind : ''
  const behind = enrolment.wishes.some(({ choices: [first] }) => first?.section.id === wanted) ? wanted : ''
  const worst = worstText(enrolment)

  return (
    <>
      <PageBar title="수강신청 순서" small={plan.name} back={here} />
      <PageHead title="수강신청 순서" lead={plan.name}>
        <ButtonLink href={here} tone="line" size="s">
          다 정했어요
        </ButtonLink>
      </PageHead>
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
      <ChoiceFinder plan={enrolment} here={`${here}/edit`} q={q} behind={behind} found={page} />
    </>
  )
}

/** Nothing is listed until one says what. */
async function found(viewer: Viewer, semester: string, q: string): Promise<SectionPage> {
  const nothing = { items: [], nextCursor: null, total: 0, courses: 0 }
  if (q === '') return nothing
  const listed = await show(attempt(listSections.untrusted(viewer, { semester, q, limit: 20 })))

  return listed.ok ? listed.value : nothing
}
