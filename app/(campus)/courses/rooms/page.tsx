import type { Metadata } from 'next'
import { RoomForm } from '@/components/catalogue/room-form'
import { RoomList } from '@/components/catalogue/room-list'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { requireViewer } from '@/lib/auth/session'
import { roomMomentIn } from '@/lib/catalogue/room-moment'
import { listFreeRooms } from '@/lib/catalogue/room-queries'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { attempt } from '@/lib/core/form'
import { show } from '@/lib/core/show'
import { weekMomentIn } from '@/lib/core/time'

export const metadata: Metadata = { title: '빈 강의실' }

export default async function RoomsPage({ searchParams }: PageProps<'/courses/rooms'>) {
  const [viewer, params] = await Promise.all([show(requireViewer()), searchParams])
  const { items: semesters } = await show(listSemesters(viewer, {}))
  const moment = roomMomentIn(params, weekMomentIn(new Date(), viewer.university.timeZone))
  const semester =
    semesters.find(({ name }) => name === params.semester) ?? semesters.find(({ current }) => current)
  const asked = { ...moment, ...(semester ? { semester: semester.name } : {}) }
  const found = await attempt(
    listFreeRooms.untrusted(viewer, { ...asked, cursor: params.cursor, limit: 100 }),
  )
  const here = (cursor?: string) =>
    `/courses/rooms?${new URLSearchParams({ ...asked, ...(cursor ? { cursor } : {}) })}`

  return (
    <>
      <PageBar title="빈 강의실" small={viewer.university.name} back="/courses" />
      <PageHead title="빈 강의실" lead="강의 목록에 있는 방 가운데 그 시간에 수업이 없는 방이에요." />
      <RoomForm {...moment} semester={semester?.name ?? ''} semesters={semesters} />
      {!found.ok && <EmptyState title="이대로는 찾을 수 없어요" text={found.form.message} />}
      {found.ok && found.value.items.length === 0 && (
        <EmptyState
          title="비어 있는 강의실이 없어요"
          text="그 시간에는 목록에 있는 모든 방에 수업이 있어요. 시간을 줄이거나 다른 요일을 골라 보세요."
        />
      )}
      {found.ok && <RoomList rooms={found.value.items} />}
      {found.ok && (
        <Pager
          newest={params.cursor ? here() : undefined}
          older={found.value.nextCursor ? here(found.value.nextCursor) : undefined}
          olderLabel="다음 방"
        />
      )}
    </>
  )
}
