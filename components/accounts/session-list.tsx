'use client'

import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { useFormAction } from '@/components/ui/use-form-action'
import type { SessionView } from '@/lib/accounts/schema'
import { endOtherSessionsAction, endSessionAction } from '@/lib/accounts/session-actions'

export type ShownSession = SessionView & {
  /** "오늘", "11월 20일". */
  lastSeen: string
}

export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const [state, end] = useFormAction(endSessionAction)
  const [, endOthers] = useFormAction(endOtherSessionsAction)

  return (
    <>
      <FormMessage>{state.message}</FormMessage>
      <ul aria-label="로그인한 기기">
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-16 items-center gap-3 border-b border-line py-2">
            <Icon name="device" className="size-[19px] text-ink-3" />
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2 text-15 font-550">
                <span className="truncate">{session.label}</span>
                {session.kind === 'api' && <Tag>API</Tag>}
                {session.current && <Tag>지금 이 기기</Tag>}
              </p>
              <p className="text-13 text-ink-3">마지막으로 쓴 날 {session.lastSeen}</p>
            </div>
            {!session.current && (
              <form action={end}>
                <HiddenFields fields={{ id: session.id }} />
                <SubmitButton
                  tone="line"
                  size="s"
                  pending="끝내는 중"
                  aria-label={`${session.label} 로그아웃`}
                >
                  로그아웃
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOthers} className="flex justify-end pt-5">
          <SubmitButton tone="danger" pending="끝내는 중">
            다른 기기 모두 로그아웃
          </SubmitButton>
        </form>
      )}
    </>
  )
}
