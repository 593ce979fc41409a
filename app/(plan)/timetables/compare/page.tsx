import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { PlanDifference } from '@/components/timetables/plan-difference'
import { Button, ButtonLink } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterText } from '@/lib/catalogue/wording'
import { DomainError } from '@/lib/core/errors'
import { show } from '@/lib/core/show'
import { getTimetable, listPlanNames } from '@/lib/timetables/queries'
import type { TimetableView } from '@/lib/timetables/schema'

export const metadata: Metadata = { title: '시간표 견주기' }

/** Two of one's own plans of a semester; without a second one, the first other there is. */
export default async function ComparePage({ searchParams }: PageProps<'/timetables/compare'>) {
  const [viewer, asked] = await Promise.all([show(requireViewer()), searchParams])
  const left = await planOf(viewer, asked.left)
  const { items: plans } = await show(listPlanNames(viewer, { semester: left.semester }))
  const other = asked.right ?? plans.find(({ id }) => id !== left.id)?.id
  const right = other ? await planOf(viewer, other) : undefined
  const back = `/timetables/${left.id}`

  return (
    <>
      <PageBar title="시간표 견주기" small={semesterText(left.semester)} back={back} />
      <PageHead title="시간표 견주기" lead={semesterText(left.semester)} />
      <Choice plans={plans} left={left} right={right} />
      <Outcome left={left} right={right} back={back} />
    </>
  )
}

/** Plans of others that are shown stand on their own pages. */
async function planOf(viewer: Viewer, timetableId: string | string[] | undefined): Promise<TimetableView> {
  const plan = await show(getTimetable.untrusted(viewer, { timetableId }))
  if (plan.viewer.mine) return plan

  return show(Promise.reject(new DomainError('forbidden', '내 시간표끼리만 견줄 수 있어요.')))
}

type Two = { left: TimetableView; right: TimetableView | undefined }

function Choice({ plans, left, right }: Two & { plans: readonly { id: string; name: string }[] }) {
  if (plans.length < 2) return null
  const options = plans.map(({ id, name }) => ({ value: id, label: name }))

  return (
    <form action="/timetables/compare" className="flex flex-wrap items-end gap-3 pt-4">
      <Select label="한쪽" name="left" options={options} value={left.id} />
      <Select label="다른 쪽" name="right" options={options} value={right?.id ?? left.id} />
      <Button type="submit" tone="line">
        견주기
      </Button>
    </form>
  )
}

function Outcome({ left, right, back }: Two & { back: string }) {
  if (!right) {
    return (
      <EmptyState
        title="견줄 시간표가 하나뿐이에요"
        text={`${semesterText(left.semester)}에 시간표를 하나 더 만들면 나란히 볼 수 있어요.`}
        action={<ButtonLink href={`/timetables/new?semester=${left.semester}`}>시간표 만들기</ButtonLink>}
      />
    )
  }
  if (left.semester !== right.semester) {
    return (
      <EmptyState
        title="다른 학기의 시간표예요"
        text={`‘${left.name}’은 ${semesterText(left.semester)}, ‘${right.name}’은 ${semesterText(right.semester)} 시간표예요. 같은 학기의 시간표끼리 견줄 수 있어요.`}
        action={<ButtonLink href={back}>시간표 보기</ButtonLink>}
      />
    )
  }
  return <PlanDifference left={left} right={right} />
}
