import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { PlanForm } from '@/components/timetables/plan-form'
import { requireViewer } from '@/lib/auth/session'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { semesterText } from '@/lib/catalogue/wording'
import { notFound } from '@/lib/core/errors'
import { show } from '@/lib/core/show'
import { listPlanNames } from '@/lib/timetables/queries'

export const metadata: Metadata = { title: '새 시간표' }

export default async function NewPlanPage({ searchParams }: PageProps<'/timetables/new'>) {
  const [viewer, params] = await Promise.all([show(requireViewer()), searchParams])
  const { items: semesters } = await show(listSemesters(viewer, {}))
  const named = semesters.find(({ name }) => name === params.semester)
  const semester = (named ?? semesters.find(({ current }) => current))?.name
  if (!semester) return show(Promise.reject(notFound()))

  const taken = new Set((await show(listPlanNames(viewer, { semester }))).items.map(({ name }) => name))
  const free = Array.from({ length: taken.size + 1 }, (_, place) => `${place + 1}안`)

  return (
    <>
      <PageBar title="새 시간표" small={semesterText(semester)} back="/timetables" close />
      <PageHead title="새 시간표" lead={semesterText(semester)} />
      <PlanForm
        name={free.find((name) => !taken.has(name))}
        fields={{ semester, idempotencyKey: crypto.randomUUID() }}
      />
    </>
  )
}
