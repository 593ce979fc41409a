import type { Metadata } from 'next'
import { PlainFrame } from '@/components/shell/plain-frame'
import { ButtonLink } from '@/components/ui/button'
import { StatePage } from '@/components/ui/state-page'

export const metadata: Metadata = { title: '없는 곳이에요' }

export default function NotFound() {
  return (
    <PlainFrame>
      <StatePage
        kind="missing"
        title="여기에는 아무것도 없어요"
        text="지워졌거나 주소가 바뀌었어요. 다른 학교의 글도 이렇게 보여요."
        action={
          <ButtonLink href="/" tone="go">
            홈으로 가기
          </ButtonLink>
        }
      />
    </PlainFrame>
  )
}
