'use client'

import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { renewFeedAction } from '@/lib/sharing/actions'
import { SecretAddress } from './secret-address'

type FeedFormProps = {
  timetableId: string
  name: string
  /** Whether there is an address that a new one would end. */
  isFed: boolean
}

/** Makes the address that calendars read; it is shown where it was made. */
export function FeedForm({ timetableId, name, isFed }: FeedFormProps) {
  const [state, send] = useFormAction(renewFeedAction)
  const url = isFed ? state.values?.url : undefined

  return (
    <>
      {url && <SecretAddress label="구독 주소" url={url} title={name} />}
      <form action={send} aria-label="구독 주소 만들기" className="mt-4 grid justify-items-start gap-3">
        <HiddenFields fields={{ timetableId }} />
        <FormMessage>{state.message}</FormMessage>
        <SubmitButton tone="line" size="s" pending="만드는 중">
          {isFed ? '주소 새로 만들기' : '구독 주소 만들기'}
        </SubmitButton>
      </form>
    </>
  )
}
