import { useActionState, useEffect, useState } from 'react'
import { outliving } from '@/components/ui/use-form-action'
import { importTimetableAction, type TransferState } from '@/lib/transfer/actions'

/** Where one is between a file and a plan. A broken connection leaves one where one was. */
export function useTransfer() {
  const [isScripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])

  return useActionState<TransferState, FormData>(isScripted ? staying : importTimetableAction, {})
}

const sending = outliving(importTimetableAction)

async function staying(previous: TransferState, form: FormData): Promise<TransferState> {
  const next: TransferState = await sending(previous, form)
  // Whatever the server refuses has a name.
  const isUnsent = next.message !== undefined && next.code === undefined

  return isUnsent && previous.look ? { ...next, look: previous.look } : next
}
