'use client'

import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SegmentChoice } from '@/components/ui/segment'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { sharePlanAction } from '@/lib/sharing/actions'
import type { Lasting } from '@/lib/sharing/expiry'
import { SecretAddress } from './secret-address'

type LinkFormProps = {
  timetableId: string
  name: string
  lastings: Lasting[]
  /** Whether there is a link that a new one would end. */
  isShared: boolean
}

/** Makes the share link; its address is shown where it was made. */
export function LinkForm({ timetableId, name, lastings, isShared }: LinkFormProps) {
  const [state, send] = useFormAction(sharePlanAction)
  const url = isShared ? state.values?.url : undefined

  return (
    <>
      {url && <SecretAddress label="공유 링크 주소" url={url} title={name} />}
      <form action={send} aria-label="공유 링크 만들기" className="mt-4 grid justify-items-start gap-3">
        <HiddenFields fields={{ timetableId }} />
        <FormMessage>{state.message}</FormMessage>
        <SegmentChoice
          label="언제까지 열어 둘까요"
          name="lasts"
          value={state.values?.lasts ?? '7'}
          options={lastings}
        />
        <SubmitButton tone={isShared ? 'line' : 'go'} size="s" pending="만드는 중">
          {isShared ? '링크 새로 만들기' : '공유 링크 만들기'}
        </SubmitButton>
      </form>
    </>
  )
}
