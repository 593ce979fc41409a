import type { Metadata } from 'next'
import { PlainFrame } from '@/components/shell/plain-frame'
import { ButtonLink } from '@/components/ui/button'
import { StatePage } from '@/components/ui/state-page'

export const metadata: Metadata = { title: '들어갈 수 없어요' }

export default function Forbidden() {
  return (
    <PlainFrame>
      <StatePage
        kind="closed"
        title="여기는 들어갈 수 없어요"
        text="이 일을 할 수 있는 사람에게만 열려 있어요. 인증이나 권한이 바뀌면 다시 들어올 수 있어요."
        action={
          <ButtonLink href="/" tone="go">
            홈으로 가기
          </ButtonLink>
        }
      />
    </PlainFrame>
  )
}
