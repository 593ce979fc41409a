'use client'

import { ButtonLink } from '@/components/ui/button'
import { StatePage } from '@/components/ui/state-page'
import { PlainFrame } from './plain-frame'

/*
 * Every page carries what it would show if it were missing or closed. Drawn by the browser's own code, it is
 * carried as a name.
 */

type StateProps = {
  /** Outside the signed-in shell, with a frame of its own. */
  framed?: boolean | undefined
}

const goHome = (
  <ButtonLink href="/" tone="go">
    홈으로 가기
  </ButtonLink>
)

/** 404: also what one may not know of looks like this. */
export function NothingHere({ framed }: StateProps) {
  const state = (
    <StatePage
      kind="missing"
      title="여기에는 아무것도 없어요"
      text="지워졌거나 주소가 바뀌었어요. 다른 학교의 글도 이렇게 보여요."
      action={goHome}
    />
  )
  return framed ? <PlainFrame>{state}</PlainFrame> : state
}

/** 403: one is known, but this is for others. */
export function NotForYou({ framed }: StateProps) {
  const state = (
    <StatePage
      kind="closed"
      title="여기는 들어갈 수 없어요"
      text="이 일을 할 수 있는 사람에게만 열려 있어요. 인증이나 권한이 바뀌면 다시 들어올 수 있어요."
      action={goHome}
    />
  )
  return framed ? <PlainFrame>{state}</PlainFrame> : state
}

/** 401: nobody knows yet who one is. */
export function SignInFirst() {
  return (
    <PlainFrame>
      <StatePage
        kind="closed"
        title="로그인하면 볼 수 있어요"
        text="로그인하지 않았거나, 다른 곳에서 로그아웃했어요."
        action={
          <ButtonLink href="/login" tone="go">
            로그인
          </ButtonLink>
        }
      />
    </PlainFrame>
  )
}
