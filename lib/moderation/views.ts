import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { ItemKind } from './item'
import type { Reason } from './reason'
import type { ReportView } from './schema'

export type ReportRow = { id: string; kind: ItemKind; itemId: string; reason: Reason; createdAt: Date }

/** What is read of a report: neither its tag nor its seal. */
export const reportColumns = Prisma.sql`r.id, r.kind, r."itemId", r.reason, r."createdAt"`

export function toReportView({ createdAt, ...row }: ReportRow): ReportView {
  return { ...row, createdAt: createdAt.toISOString() }
}
