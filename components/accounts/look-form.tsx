'use client'

import { useActionState } from 'react'
import { SegmentChoice } from '@/components/ui/segment'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseThemeAction } from '@/lib/accounts/actions'
import type { Theme } from '@/lib/core/theme'

const looks = [
  { value: 'system', label: '기기 설정대로' },
  { value: 'light', label: '밝게' },
  { value: 'dark', label: '어둡게' },
]

export function LookForm({ theme }: { theme: Theme | undefined }) {
  const [, send] = useActionState(chooseThemeAction, {})

  return (
    <form action={send} aria-label="화면" className="grid gap-5 pt-4 wide:pt-5">
      <SegmentChoice label="밝기" name="theme" value={theme ?? 'system'} options={looks} />
      <div className="flex justify-end">
        <SubmitButton pending="바꾸는 중">저장</SubmitButton>
      </div>
    </form>
  )
}
