'use client'

import { useMemo } from 'react'
import { unpack } from '@/lib/core/packed'
import { PreviewForm } from './preview-form'
import { SourceForm } from './source-form'
import { useTransfer } from './use-transfer'

export type SemesterOption = { value: string; label: string }

type TransferProps = {
  semesters: readonly SemesterOption[]
  /** Chosen before anybody says otherwise; '' for the one that the file names. */
  semester: string
  idempotencyKey: string
}

/** A file first, then what would become of it. */
export function Transfer({ semesters, semester, idempotencyKey }: TransferProps) {
  const [state, send] = useTransfer()
  const look = useMemo(() => state.look && unpack(state.look), [state.look])
  if (look) {
    return <PreviewForm state={state} look={look} send={send} idempotencyKey={idempotencyKey} />
  }
  return <SourceForm state={state} send={send} semesters={semesters} semester={semester} />
}
