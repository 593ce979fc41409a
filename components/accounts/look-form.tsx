'use client'

import { ShortcutKeys } from '@/components/shell/shortcut-keys'
import { SegmentChoice } from '@/components/ui/segment'
import { SubmitButton } from '@/components/ui/submit-button'
import { Switch } from '@/components/ui/switch'
import { useFormAction } from '@/components/ui/use-form-action'
import { chooseLookAction } from '@/lib/accounts/actions'
import type { Theme } from '@/lib/core/theme'

const looks = [
  { value: 'system', label: '기기 설정대로' },
  { value: 'light', label: '밝게' },
  { value: 'dark', label: '어둡게' },
]

export function LookForm({ theme, shortcuts }: { theme: Theme | undefined; shortcuts: boolean }) {
  const [, send] = useFormAction(chooseLookAction)

  return (
    <form action={send} aria-label="화면과 단축키" className="grid gap-5 pt-4 wide:pt-5">
      <SegmentChoice label="밝기" name="theme" value={theme ?? 'system'} options={looks} />
      <div>
        <Switch label="단축키 쓰기" name="shortcuts" defaultChecked={shortcuts} />
        <p className="pb-2 text-12 text-ink-3">키보드가 있는 기기에서 써요. 글을 쓰는 동안에는 멈춰요.</p>
        <ShortcutKeys />
      </div>
      <div className="flex justify-end">
        <SubmitButton pending="바꾸는 중">저장</SubmitButton>
      </div>
    </form>
  )
}
