import { makeInviteAction, revokeInviteAction } from '@/lib/friends/actions'
import type { InviteView } from '@/lib/friends/schema'
import { CopyLink } from './copy-link'
import { InviteCode } from './invite-code'
import { PersonAction } from './person-action'

type InviteListProps = { invites: readonly (InviteView & { until: string })[]; idempotencyKey: string }

/** One's links that invite, each with its code. */
export function InviteList({ invites, idempotencyKey }: InviteListProps) {
  return (
    <>
      <p className="pt-3 text-14 text-ink-2">
        링크를 받은 같은 학교 학생은 누르면 바로 친구가 돼요. 14일 동안, 스무 명까지 쓸 수 있어요.
      </p>
      <ul aria-label="초대 링크">
        {invites.map(({ id, url, until, usesLeft }) => (
          <li key={id} className="grid gap-3 border-b border-line py-4">
            <CopyLink url={url} />
            <details>
              <summary className="min-h-11 py-2.5 text-14 font-550 text-primary">QR 코드 보기</summary>
              <InviteCode url={url} />
            </details>
            <div className="flex items-center justify-between gap-3">
              <p className="text-13 text-ink-3">
                {until}까지 · {usesLeft}명 더
              </p>
              <PersonAction
                action={revokeInviteAction}
                fields={{ inviteId: id }}
                label="초대 링크 거두기"
                tone="danger"
              >
                거두기
              </PersonAction>
            </div>
          </li>
        ))}
      </ul>
      <div className="pt-4">
        <PersonAction
          action={makeInviteAction}
          fields={{ idempotencyKey }}
          label="초대 링크 만들기"
          tone="soft"
        >
          초대 링크 만들기
        </PersonAction>
      </div>
    </>
  )
}
