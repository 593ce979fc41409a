import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ByHandForm } from '@/components/timetables/by-hand-form'
import { ownPlanAt } from '../../own-plan'

export const metadata: Metadata = { title: '직접 적기' }

export default async function ByHandPage({ params }: PageProps<'/timetables/[timetableId]/entries/new'>) {
  const { plan } = await ownPlanAt(params)

  return (
    <>
      <PageBar title="직접 적기" small={plan.name} back={`/timetables/${plan.id}`} close />
      <PageHead title="직접 적기" lead={plan.name} />
      <ByHandForm fields={{ timetableId: plan.id, idempotencyKey: crypto.randomUUID() }} />
    </>
  )
}
