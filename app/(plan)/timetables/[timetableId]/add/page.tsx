import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Adder } from '@/components/timetables/adder'
import { findFor } from '../../plan-screen'
import { ownPlanAt } from '../own-plan'

export const metadata: Metadata = { title: '수업 담기' }

export default async function AddPage({ params, searchParams }: PageProps<'/timetables/[timetableId]/add'>) {
  const [{ viewer, plan }, asked] = await Promise.all([ownPlanAt(params), searchParams])
  const here = `/timetables/${plan.id}`

  return (
    <>
      <PageBar title="수업 담기" small={`${plan.name} · ${plan.credits}학점`} back={here} />
      <PageHead title="수업 담기" lead={`${plan.name} · ${plan.credits}학점`} />
      <div className="pt-3">
        <Adder plan={plan} here={`${here}/add`} {...(await findFor(viewer, plan, asked))} />
      </div>
    </>
  )
}
