'use client'

import { Button } from '@/components/ui/button'
import { ErrorNumber } from '@/components/ui/error-number'
import { StatePage } from '@/components/ui/state-page'

type BrokenPageProps = { error: unknown; retry: () => void }

/** What an error boundary shows: what happened, one button, and the number the logs know it by. */
export function BrokenPage({ error, retry }: BrokenPageProps) {
  const number = digestOf(error)

  return (
    <StatePage
      kind="broken"
      title="화면을 불러오지 못했어요"
      text="저희 쪽에서 문제가 생겼어요. 이미 올린 글과 댓글은 그대로 있어요."
      action={
        <Button tone="go" icon="retry" onClick={retry}>
          다시 시도
        </Button>
      }
      note={number && <ErrorNumber number={number} />}
    />
  )
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string'
    ? error.digest
    : undefined
}
