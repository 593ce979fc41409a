import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Transfer } from '@/components/transfer/transfer'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import { spokenSemester } from '@/lib/catalogue/semester'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { show } from '@/lib/core/show'

const lead = '다른 곳에서 공유한 시간표의 XML, 캘린더의 ICS, 모람에서 내보낸 JSON을 시간표로 만들어요.'

export const metadata: Metadata = { title: '시간표 가져오기' }

export default async function ImportPage({ searchParams }: PageProps<'/timetables/import'>) {
  const [viewer, params] = await Promise.all([show(requireViewer()), searchParams])
  const { items } = await show(listSemesters(viewer, {}))
  const semesters = items.map(({ name, year, term }) => ({ value: name, label: spokenSemester(year, term) }))
  const named = semesters.find(({ value }) => value === params.semester)

  return (
    <>
      <PageBar title="시간표 가져오기" back="/timetables" close />
      <PageHead title="시간표 가져오기" lead={lead} />
      <p className="pt-4 text-14 text-ink-2 wide:hidden">{lead}</p>
      {semesters.length > 0 ? (
        <Transfer semesters={semesters} semester={named?.value ?? ''} idempotencyKey={crypto.randomUUID()} />
      ) : (
        <EmptyState
          title="아직 강의 목록이 없어요"
          text="학교의 관리자가 목록을 올리면 시간표를 가져올 수 있어요."
        />
      )}
    </>
  )
}
