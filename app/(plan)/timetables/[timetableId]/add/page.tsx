import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Adder } from '@/components/timetables/adder'
import { listFacets } from '@/lib/catalogue/facet-queries'
import { pack } from '@/lib/core/packed'
import { show } from '@/lib/core/show'
import { findFor } from '../../plan-screen'
import { ownPlanAt } from '../own-plan'

export const metadata: Metadata = { title: '수업 담기' }

export default async function AddPage({ params, searchParams }: PageProps<'/timetables/[timetableId]/add'>) {
  const [{ viewer, plan }, query] = await Promise.all([ownPlanAt(params), searchParams])
  const [{ asked, answer }, facets] = await Promise.all([
    findFor(viewer, plan, query),
    show(listFacets(viewer, { semester: plan.semester })),
  ])

  return (
    <>
      <PageBar
        title="수업 담기"
        small={`${plan.name} · ${plan.credits}학점`}
        back={`/timetables/${plan.id}`}
      />
      <PageHead title="수업 담기" lead={`${plan.name} · ${plan.credits}학점`} />
      <Adder plan={pack(plan)} asked={asked} answer={pack(answer)} facets={pack(facets)} />
    </>
  )
}
