import 'server-only'
import { hashOf } from '@/lib/auth/secrets'
import { consume, tooMany } from '@/lib/auth/tries'
import type { Guest } from '@/lib/auth/viewer'
import { notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { planFileOf } from '@/lib/timetables/plan-file'
import type { ShownPlan } from '@/lib/timetables/shown'
import { planToShow } from '@/lib/timetables/shown-queries'
import { calendarOf } from './calendar'
import { type SharedView, tokenInput } from './schema'
import { toSharedView } from './views'

/** What a link shows to whoever has it, now. */
export const getShared = operation<typeof tokenInput, SharedView, Guest>(
  tokenInput,
  async (guest, { token }) =>
    toSharedView(
      await planShared(db, guest, token),
      `${env.PUBLIC_URL}/api/v1/shared/${token}/image.png?size=card`,
    ),
)

/** The same as a file of Moram's own, without memos. */
export const getSharedPlanFile = operation<typeof tokenInput, ReturnType<typeof planFileOf>, Guest>(
  tokenInput,
  async (guest, { token }) => {
    return planFileOf(await planShared(db, guest, token), { withMemos: false })
  },
)

/** What calendars ask for. */
export const readFeed = operation<typeof tokenInput, string, Guest>(tokenInput, async (guest, { token }) => {
  const feed = await db.planFeed.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { timetableId: true },
  })
  return calendarOf(await opened(db, guest, feed?.timetableId))
})

/** The plan that a link shows. Revoked, expired, deleted and never made look the same. */
export async function planShared(tx: Tx, guest: Guest, token: string): Promise<ShownPlan> {
  const share = await tx.planShare.findUnique({
    where: { tokenHash: hashOf(token), OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    select: { timetableId: true },
  })
  return opened(tx, guest, share?.timetableId)
}

/** Who tries token after token is slowed, by address; a token that opens something always does. */
async function opened(tx: Tx, { address }: Guest, timetableId: string | undefined): Promise<ShownPlan> {
  const plan = timetableId === undefined ? null : await planToShow(tx, timetableId)
  if (plan) return plan

  const seconds = await consume(['failed-share', address])
  throw seconds === null ? notFound() : tooMany(seconds)
}
