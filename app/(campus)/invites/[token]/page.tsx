import type { Metadata } from 'next'
import { PersonAction } from '@/components/friends/person-action'
import { PageBar } from '@/components/shell/page-bar'
import { Avatar } from '@/components/ui/avatar'
import { ButtonLink } from '@/components/ui/button'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { acceptInvitationAction } from '@/lib/friends/actions'
import { getInvitation } from '@/lib/friends/invite-queries'

export const metadata: Metadata = { title: '친구 초대', robots: { index: false } }

export default async function InvitationPage({ params }: PageProps<'/invites/[token]'>) {
  const { token } = await params
  const viewer = await show(requireViewer())
  const { nickname, mine, friends } = await show(getInvitation.untrusted(viewer, { token }))

  return (
    <>
      <PageBar title="친구 초대" back="/friends" heading={false} />
      <div className="flex flex-col items-center pt-16 text-center">
        <Avatar name={nickname} className="size-16 rounded-pic" />
        <h1 className="mt-5 text-20 text-balance">
          {mine ? '내가 만든 초대 링크예요' : `${nickname} 님이 친구로 초대했어요`}
        </h1>
        <p className="mt-1.5 max-w-[30ch] text-15 text-pretty text-ink-2">
          {mine
            ? '친구에게 이 주소를 보내 주세요. 누르면 바로 친구가 돼요.'
            : '친구가 되면 서로 보여 주기로 한 시간표를 볼 수 있어요. 언제든 끊을 수 있어요.'}
        </p>
        <div className="mt-6">
          {mine || friends ? (
            <ButtonLink href="/friends" tone="go">
              {mine ? '친구 화면으로' : '이미 친구예요'}
            </ButtonLink>
          ) : (
            <PersonAction
              action={acceptInvitationAction}
              fields={{ token }}
              label={`${nickname} 님과 친구 되기`}
              tone="soft"
            >
              친구 되기
            </PersonAction>
          )}
        </div>
      </div>
    </>
  )
}
