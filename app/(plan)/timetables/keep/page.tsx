import type { Metadata } from 'next'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { KeepScreen } from '@/components/timetables/device/keep-screen'
import { requireViewer } from '@/lib/auth/session'
import { newId } from '@/lib/core/id'
import { show } from '@/lib/core/show'
import { listTimetables } from '@/lib/timetables/queries'

export const metadata: Metadata = { title: '기기의 시간표 담기' }

/** A plan that was made without an account, on its way into one. */
export default async function KeepPage() {
  const viewer = await show(requireViewer())
  const { items } = await show(listTimetables(viewer, { limit: 100 }))

  return (
    <>
      <PageBar title="기기의 시간표 담기" back="/timetables" />
      <PageHead title="기기의 시간표 담기" />
      <noscript>
        <p className="pt-5 text-15 text-ink-2">
          기기에 남은 시간표를 읽는 일은 자바스크립트가 맡고 있어요. 켠 다음 다시 와 주세요.
        </p>
      </noscript>
      <KeepScreen
        university={viewer.university.slug}
        plans={items.toReversed().map(({ id, name, semester }) => ({ id, name, semester }))}
        idempotencyKey={newId()}
      />
    </>
  )
}
