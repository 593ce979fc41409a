import { ButtonLink } from '@/components/ui/button'
import { StatePage } from '@/components/ui/state-page'

const goHome = (
  <ButtonLink href="/" tone="go">
    홈으로 가기
  </ButtonLink>
)

/** 404: also what one may not know of looks like this. */
export function NothingHere() {
  return (
    <StatePage
      kind="missing"
      title="여기에는 아무것도 없어요"
      text="지워졌거나 주소가 바뀌었어요. 다른 학교의 글도 이렇게 보여요."
      action={goHome}
    />
  )
}

/** 403: one is known, but this is for others. */
export function NotForYou() {
  return (
    <StatePage
      kind="closed"
      title="여기는 들어갈 수 없어요"
      text="이 일을 할 수 있는 사람에게만 열려 있어요. 인증이나 권한이 바뀌면 다시 들어올 수 있어요."
      action={goHome}
    />
  )
}
