import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { ShownPlan } from '@/lib/timetables/shown'
import type { SharedView, SharingView } from './schema'

export const sharingSelect = {
  id: true,
  share: { select: { madeAt: true, expiresAt: true } },
  feed: { select: { madeAt: true } },
} satisfies Prisma.TimetableSelect

type SharingRow = Prisma.TimetableGetPayload<{ select: typeof sharingSelect }>

/** A link whose time has passed is none. */
export function toSharingView({ id, share, feed }: SharingRow, now: Date): SharingView {
  const holds = share !== null && (share.expiresAt === null || share.expiresAt > now)
  return {
    timetableId: id,
    share: holds
      ? { madeAt: share.madeAt.toISOString(), expiresAt: share.expiresAt?.toISOString() ?? null }
      : null,
    feed: feed && { madeAt: feed.madeAt.toISOString() },
  }
}

export function toSharedView({ semester, name, credits, entries }: ShownPlan, image: string): SharedView {
  return { semester, name, credits, image, entries }
}
