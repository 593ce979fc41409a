import * as z from 'zod'
import { pageInput, pageView } from '@/lib/core/cursor'
import { idInput } from '@/lib/core/id'
import { itemKinds } from './item'
import { reasons } from './reason'

const kind = z.enum(itemKinds)

export const itemInput = z.strictObject({ kind, itemId: idInput })

export const reportInput = z.strictObject({
  ...itemInput.shape,
  reason: z.enum(reasons, { error: '왜 신고하는지 골라 주세요.' }),
})

export const listReportsInput = z.strictObject(pageInput)
export const listReportedInput = z.strictObject({})

/** One person's report; nothing in it tells whose it is. */
export const reportView = z
  .strictObject({
    id: z.uuid(),
    kind,
    itemId: z.uuid(),
    reason: z.enum(reasons),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Report' })
export type ReportView = z.output<typeof reportView>

export const reportPage = pageView(reportView)
