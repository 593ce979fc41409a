import type { Metadata } from 'next'
import Form from 'next/form'
import { LeaveForm } from '@/components/departure/leave-form'
import { LeftBoards } from '@/components/departure/left-boards'
import { Outcome } from '@/components/departure/outcome'
import { TakeAlong } from '@/components/departure/take-along'
import { WishChoice } from '@/components/departure/wish-choice'
import { DoorFrame } from '@/components/shell/door-frame'
import { FormMessage } from '@/components/ui/form-message'
import { SubmitButton } from '@/components/ui/submit-button'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { getLeaving } from '@/lib/departure/queries'
import { leaveWishes } from '@/lib/departure/schema'

export const metadata: Metadata = { title: '탈퇴하기' }

/** Two steps: what becomes of what, then the password. The choices stand in the address, so it needs no script. */
export default async function LeavePage({ searchParams }: PageProps<'/settings/leave'>) {
  const viewer = await show(requireViewer())
  const { writings, anonymousWritings } = await searchParams
  const { data: wishes } = leaveWishes.safeParse({ writings, anonymousWritings })
  if (wishes) {
    return (
      <DoorFrame title="마지막으로 확인해 주세요" back="/settings/leave">
        <div className="grid gap-5">
          <FormMessage tone="warn">탈퇴하면 되돌릴 수 없어요.</FormMessage>
          <Outcome wishes={wishes} />
          <LeaveForm wishes={wishes} />
        </div>
      </DoorFrame>
    )
  }

  const { boards } = await show(getLeaving(viewer, {}))
  return (
    <DoorFrame title="탈퇴하기" lead="떠나기 전에 남길 것과 지울 것을 골라 주세요." back="/settings">
      <div className="grid gap-7">
        <TakeAlong />
        <LeftBoards boards={boards} />
        <Form action="/settings/leave" aria-label="남길 것과 지울 것" className="grid gap-7">
          <WishChoice name="writings" />
          <WishChoice name="anonymousWritings" />
          <div className="flex justify-end">
            <SubmitButton>다음</SubmitButton>
          </div>
        </Form>
      </div>
    </DoorFrame>
  )
}
