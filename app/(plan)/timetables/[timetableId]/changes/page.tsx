import type { Metadata } from 'next'
import { ChangeCard } from '@/components/changes/change-card'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/state-page'
import { UndoBar } from '@/components/ui/undo-bar'
import { semesterText } from '@/lib/catalogue/wording'
import { takeAnswerBackAction } from '@/lib/changes/actions'
import { listPlanChanges } from '@/lib/changes/queries'
import { answers, type ChangeView } from '@/lib/changes/schema'
import { doneTexts } from '@/lib/changes/wording'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { ownPlanAt } from '../own-plan'

export const metadata: Metadata = { title: '바뀐 수업' }

export default async function ChangesPage({
  params,
  searchParams,
}: PageProps<'/timetables/[timetableId]/changes'>) {
  const [{ viewer, plan }, { undo, answer }] = await Promise.all([ownPlanAt(params), searchParams])
  const { items } = await show(listPlanChanges(viewer, { timetableId: plan.id }))
  const dated = datedAt(new Date(), viewer.university.timeZone)
  const lead = `${semesterText(plan.semester)} · ${plan.name}`
  const card = (change: ChangeView) => (
    <ChangeCard
      key={`${change.entryId} ${change.seen}`}
      timetableId={plan.id}
      change={change}
      entries={plan.entries}
      when={change.changedAt ? dated({ createdAt: change.changedAt }) : null}
    />
  )
  const open = items.filter(({ kept }) => !kept)
  const kept = items.filter((change) => change.kept)

  return (
    <>
      <PageBar title="바뀐 수업" small={lead} back={`/timetables/${plan.id}`} />
      <PageHead title="바뀐 수업" lead={lead} />
      {open.length > 0 ? (
        <>
          <p className="border-b border-line-2 py-3 text-13 text-ink-3">
            학교 강의 목록이 바뀌었어요. 고르기 전까지 시간표는 그대로예요.
          </p>
          {open.map(card)}
        </>
      ) : (
        <EmptyState
          title="답할 것이 없어요"
          text="담은 수업이 학교 강의 목록에서 바뀌거나 빠지면 여기에서 알려 드려요."
          action={<ButtonLink href={`/timetables/${plan.id}`}>시간표 보기</ButtonLink>}
        />
      )}
      {kept.length > 0 && (
        <section aria-labelledby="kept" className="pt-7">
          <h2 id="kept" className="border-b border-line-2 pb-2 text-16 font-650">
            그대로 두기로 한 수업 <span className="font-550 text-ink-3 tabular-nums">{kept.length}</span>
          </h2>
          {kept.map(card)}
        </section>
      )}
      {typeof undo === 'string' && (
        <UndoBar
          text={doneTexts[answers.find((one) => one === answer) ?? 'accept']}
          action={takeAnswerBackAction}
          fields={{ timetableId: plan.id, entryId: undo }}
        />
      )}
    </>
  )
}
