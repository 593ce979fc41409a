import type { Metadata } from 'next'
import Link from 'next/link'
import { CallForm } from '@/components/friends/call-form'
import { InviteList } from '@/components/friends/invite-list'
import { PersonAction } from '@/components/friends/person-action'
import { PersonRow } from '@/components/friends/person-row'
import { SharingForm } from '@/components/friends/sharing-form'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { Avatar } from '@/components/ui/avatar'
import { ButtonLink } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { Icon } from '@/components/ui/icon'
import { Pager } from '@/components/ui/pager'
import { Part } from '@/components/ui/part'
import { requireViewer } from '@/lib/auth/session'
import { newId } from '@/lib/core/id'
import { show } from '@/lib/core/show'
import { dayIn, dayText } from '@/lib/core/time'
import {
  acceptFriendAction,
  blockPersonAction,
  partWithFriendAction,
  unblockPersonAction,
  withdrawCallAction,
} from '@/lib/friends/actions'
import { listInvites } from '@/lib/friends/invite-queries'
import { getSharing, listBlocked, listCalls, listFriends, listRequests } from '@/lib/friends/queries'
import { seesTexts } from '@/lib/friends/wording'

export const metadata: Metadata = { title: '친구' }

export default async function FriendsPage({ searchParams }: PageProps<'/friends'>) {
  const { cursor, asked, saved } = await searchParams
  const viewer = await show(requireViewer())
  const [friends, requests, calls, invites, sharing, blocked] = await Promise.all([
    show(listFriends.untrusted(viewer, { cursor, limit: 50 })),
    show(listRequests(viewer, { limit: 100 })),
    show(listCalls(viewer, {})),
    show(listInvites(viewer, {})),
    show(getSharing(viewer, {})),
    show(listBlocked(viewer, { limit: 100 })),
  ])

  return (
    <>
      <PageBar title="친구" small={viewer.university.name} back="/me" />
      <PageHead title="친구" lead="서로 받아들인 사람끼리 시간표를 나눠 봐요." />
      {(asked || saved) && (
        <div className="pt-4">
          <FormMessage tone="good">
            {asked ? '신청을 보냈어요. 상대가 받으면 친구가 돼요.' : '저장했어요.'}
          </FormMessage>
        </div>
      )}
      {requests.items.length > 0 && (
        <Part id="requests" title="받은 신청" count={requests.items.length}>
          <ul aria-labelledby="requests">
            {requests.items.map(({ id, nickname, askedOn }) => (
              <PersonRow key={id} nickname={nickname} small={`${dayText(askedOn)}에 받았어요`}>
                <PersonAction
                  action={acceptFriendAction}
                  fields={{ userId: id }}
                  label={`${nickname} 님의 신청 받기`}
                  tone="soft"
                >
                  받기
                </PersonAction>
                <PersonAction
                  action={partWithFriendAction}
                  fields={{ userId: id }}
                  label={`${nickname} 님의 신청 거절`}
                >
                  거절
                </PersonAction>
                <PersonAction
                  action={blockPersonAction}
                  fields={{ userId: id }}
                  label={`${nickname} 님 차단`}
                  tone="danger"
                >
                  차단
                </PersonAction>
              </PersonRow>
            ))}
          </ul>
        </Part>
      )}
      <Part id="friends" title="내 친구">
        {friends.items.length > 0 && (
          <p className="pt-4 pb-2">
            <ButtonLink href="/friends/free" tone="soft" size="s" prefetch={false}>
              공강 함께보기
            </ButtonLink>
          </p>
        )}
        {friends.items.length === 0 && (
          <p className="py-6 text-15 text-ink-2">
            아직 친구가 없어요. 아래에서 아이디로 신청하거나 초대 링크를 보내 보세요.
          </p>
        )}
        <ul aria-labelledby="friends">
          {friends.items.map(({ id, nickname, sees }) => (
            <li key={id} className="border-b border-line">
              <Link href={`/friends/${id}`} className="flex min-h-16 items-center gap-3 hover:text-primary">
                <Avatar name={nickname} />
                <span className="min-w-0 flex-1">
                  <span className="block truncate text-15 font-550">{nickname}</span>
                  <span className="block text-13 text-ink-3">{seesTexts[sees]}</span>
                </span>
                <Icon name="next" className="size-4 text-ink-3" />
              </Link>
            </li>
          ))}
        </ul>
        <Pager
          older={friends.nextCursor ? `/friends?cursor=${friends.nextCursor}` : undefined}
          newest={cursor === undefined ? undefined : '/friends'}
          olderLabel="다음 친구"
        />
      </Part>
      <Part id="ask" title="친구 신청">
        <CallForm />
        {calls.items.length > 0 && (
          <ul aria-label="보낸 신청" className="pt-4">
            {calls.items.map(({ loginId, askedOn }) => (
              <PersonRow key={loginId} nickname={loginId} small={`${dayText(askedOn)}에 보냈어요`}>
                <PersonAction
                  action={withdrawCallAction}
                  fields={{ loginId }}
                  label={`${loginId}에게 보낸 신청 거두기`}
                >
                  거두기
                </PersonAction>
              </PersonRow>
            ))}
          </ul>
        )}
      </Part>
      <Part id="invites" title="초대 링크">
        <InviteList
          idempotencyKey={newId()}
          invites={invites.items.map((invite) => ({
            ...invite,
            until: dayText(dayIn(new Date(invite.expiresAt), viewer.university.timeZone)),
          }))}
        />
      </Part>
      <Part id="sharing" title="친구에게 보이는 것">
        <SharingForm shows={sharing.shows} freeNow={sharing.freeNow} />
      </Part>
      {blocked.items.length > 0 && (
        <Part id="blocked" title="차단한 사람">
          <ul aria-labelledby="blocked">
            {blocked.items.map(({ id, nickname }) => (
              <PersonRow key={id} nickname={nickname}>
                <PersonAction
                  action={unblockPersonAction}
                  fields={{ userId: id }}
                  label={`${nickname} 님 차단 풀기`}
                >
                  차단 풀기
                </PersonAction>
              </PersonRow>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
