import type { Metadata } from 'next'
import { PlainFrame } from '@/components/shell/plain-frame'
import { ButtonLink } from '@/components/ui/button'
import { StatePage } from '@/components/ui/state-page'

export const metadata: Metadata = { title: '로그인이 필요해요' }

export default function Unauthorized() {
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
