import type { Metadata } from 'next'
import { PrintButton } from '@/components/sharing/print-button'
import { ShownTable } from '@/components/sharing/shown-table'
import { ShownWeek } from '@/components/sharing/shown-week'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/session'
import { creditsText, semesterText } from '@/lib/catalogue/wording'
import { show } from '@/lib/core/show'
import { getTimetable } from '@/lib/timetables/queries'

export const metadata: Metadata = { title: '시간표 인쇄' }

/** What the printer gets is what one sees: black on white, whatever the look. */
export default async function PrintPage({ params }: PageProps<'/timetables/[timetableId]/print'>) {
  const [viewer, { timetableId }] = await Promise.all([show(requireViewer()), params])
  const plan = await show(getTimetable.untrusted(viewer, { timetableId }))

  return (
    <div className="sheet">
      <main className="mx-auto max-w-[760px] px-gutter py-6 print:p-0">
        <p className="mb-5 flex justify-between gap-3 print:hidden">
          <ButtonLink href={`/timetables/${plan.id}`} tone="bare" size="s" icon="back">
            시간표로
          </ButtonLink>
          <PrintButton />
        </p>
        <h1 className="text-21">{plan.name}</h1>
        <p className="mb-3 text-13">
          {semesterText(plan.semester)} · {creditsText(plan.credits)} · {plan.entries.length}과목
        </p>
        <ShownWeek entries={plan.entries} size="print" />
        <div className="mt-4">
          <ShownTable entries={plan.entries} />
        </div>
      </main>
    </div>
  )
}
