'use client'

import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SegmentChoice } from '@/components/ui/segment'
import { SubmitButton } from '@/components/ui/submit-button'
import { Switch } from '@/components/ui/switch'
import { useFormAction } from '@/components/ui/use-form-action'
import { shareByDefaultAction, shareWithAction } from '@/lib/friends/actions'
import { type Sharing, sharings } from '@/lib/friends/pair'
import { sharingTexts } from '@/lib/friends/wording'

const options = sharings.map((value) => ({ value, label: sharingTexts[value] }))

type SharingFormProps = {
  /** For one friend; without it for all of them. */
  userId?: string | undefined
  /** `null` for what all friends see. */
  shows: Sharing | null
  /** Whether they see that one is free now: said for all of them alone. */
  freeNow?: boolean | undefined
}

/** How much of one's timetables friends see. */
export function SharingForm({ userId, shows, freeNow }: SharingFormProps) {
  const [state, send] = useFormAction(userId ? shareWithAction : shareByDefaultAction)

  return (
    <form action={send} className="grid gap-3 pt-4">
      <HiddenFields fields={userId ? { userId } : {}} />
      <FormMessage>{state.message}</FormMessage>
      <SegmentChoice
        label={userId ? '이 친구에게 내 대표 시간표가' : '친구들에게 내 대표 시간표가'}
        name="shows"
        value={state.values?.shows ?? shows ?? ''}
        options={userId ? [{ value: '', label: '다른 친구처럼' }, ...options] : options}
      />
      <p className="text-13 text-ink-3">
        시간표 설정에서 ‘친구에게’나 ‘학교 전체’로 둔 대표 시간표만 보여요. 메모는 언제나 나만 볼 수 있어요.
      </p>
      {freeNow !== undefined && (
        <div>
          <Switch label="지금 공강인지 알려 주기" name="freeNow" defaultChecked={freeNow} />
          <p className="text-13 text-ink-3">
            켜면 시간표를 보여 주는 친구의 홈에 ‘15:00까지’처럼 언제까지 비는지 보여요.
          </p>
        </div>
      )}
      <div>
        <SubmitButton tone="line" size="s" pending="저장하는 중">
          저장
        </SubmitButton>
      </div>
    </form>
  )
}
