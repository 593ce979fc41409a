import type { Metadata } from 'next'
import { cache } from 'react'
import { PersonAction } from '@/components/friends/person-action'
import { SharingForm } from '@/components/friends/sharing-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { FriendWeek } from '@/components/together/friend-week'
import { Sight } from '@/components/together/sight'
import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { Part } from '@/components/ui/part'
import { requireViewer } from '@/lib/auth/session'
import { show } from '@/lib/core/show'
import { dayIn, dayText } from '@/lib/core/time'
import { blockPersonAction, partWithFriendAction } from '@/lib/friends/actions'
import { getFriend } from '@/lib/friends/queries'
import { freeAddress, freeAskedIn } from '@/lib/together/asked'
import { getSight } from '@/lib/together/company-queries'
import { getFriendTimetable } from '@/lib/together/queries'

type Props = PageProps<'/friends/[userId]'>

/** Head and page ask for the same friend: once a request. */
const friendOf = cache(async (userId: string) =>
  show(getFriend.untrusted(await show(requireViewer()), { userId })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await friendOf((await params).userId)).nickname }
}

export default async function FriendPage({ params, searchParams }: Props) {
  const [{ userId }, { saved, semester }] = await Promise.all([params, searchParams])
  const viewer = await show(requireViewer())
  const friend = await friendOf(userId)
  const [plan, { print }] = await Promise.all([
    show(getFriendTimetable.untrusted(viewer, { userId, semester })),
    show(getSight.untrusted(viewer, { with: userId, semester })),
  ])
  const fields = { userId }

  return (
    <>
      <PageBar title={friend.nickname} small="친구" back="/friends" />
      <PageHead
        title={friend.nickname}
        lead={`${dayText(dayIn(new Date(friend.since), viewer.university.timeZone))}부터 친구`}
      />
      {saved && (
        <div className="pt-4">
          <FormMessage tone="good">저장했어요.</FormMessage>
        </div>
      )}
      <Part id="timetable" title="시간표">
        <FriendWeek plan={plan} />
        <p className="pt-3">
          <ButtonLink href={freeAddress(freeAskedIn({ with: userId }))} size="s" prefetch={false}>
            공강 함께보기
          </ButtonLink>
        </p>
      </Part>
      <Part id="sharing" title="이 친구에게 보이는 것">
        <SharingForm userId={userId} shows={friend.shows} />
      </Part>
      <div className="flex flex-wrap gap-2 pt-9">
        <PersonAction
          action={partWithFriendAction}
          fields={fields}
          label={`${friend.nickname} 님과 친구 끊기`}
          tone="danger"
        >
          친구 끊기
        </PersonAction>
        <PersonAction
          action={blockPersonAction}
          fields={fields}
          label={`${friend.nickname} 님 차단`}
          tone="danger"
        >
          차단
        </PersonAction>
      </div>
      <Sight company={[userId]} semester={plan.semester} print={print} />
    </>
  )
}
