import 'server-only'
import { randomBytes } from 'node:crypto'
import { hashOf } from '@/lib/auth/secrets'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { ownPlan, planMeant } from '@/lib/timetables/queries'
import { timetableInput } from '@/lib/timetables/schema'
import { planOfMine } from './queries'
import { type FeedView, type ShareView, sharePlanInput } from './schema'

/**
 * A link that shows the plan to whoever has it. The one before it ends. Deleting the plan takes the link away, an
 * undo brings it back. Errors: `invalid` expiresAt that has passed.
 */
export const sharePlan = operation(
  sharePlanInput,
  async (viewer, { timetableId, expiresAt }): Promise<ShareView> => {
    const until = expiresAt === null ? null : new Date(expiresAt)
    const token = newToken()
    await db.$transaction(async (tx) => {
      await ownPlan(tx, viewer, timetableId)
      if (until && until <= new Date()) throw passed()
      await tx.$executeRaw`
        INSERT INTO "PlanShare" AS s ("timetableId", "tokenHash", "madeAt", "expiresAt")
        VALUES (${timetableId}::uuid, ${hashOf(token)}, clock_timestamp(), ${until})
        ON CONFLICT ("timetableId") DO UPDATE SET
          "tokenHash" = excluded."tokenHash", "madeAt" = excluded."madeAt", "expiresAt" = excluded."expiresAt"`
    })
    return { token, url: `${env.PUBLIC_URL}/shared/${token}`, expiresAt: until?.toISOString() ?? null }
  },
  { reach: reachOwnPlan },
)

function passed(): DomainError {
  const message = '이미 지난 때예요. 링크가 끝날 때는 지금보다 뒤여야 해요.'
  return new DomainError('invalid', message, { fields: { expiresAt: message } })
}

/** The link is gone at once, on every instance. Whoever may not write may still do this. */
export const revokeShare = operation(
  timetableInput,
  async (viewer, { timetableId }) => {
    await planOfMine(db, viewer, { timetableId })
    await db.planShare.deleteMany({ where: { timetableId } })
  },
  { reach: reachMine },
)

/** The address that calendars read the plan from. The one before it ends at once. */
export const renewFeed = operation(
  timetableInput,
  async (viewer, { timetableId }): Promise<FeedView> => {
    const token = newToken()
    await db.$transaction(async (tx) => {
      await ownPlan(tx, viewer, timetableId)
      await tx.$executeRaw`
        INSERT INTO "PlanFeed" AS f ("timetableId", "tokenHash", "madeAt")
        VALUES (${timetableId}::uuid, ${hashOf(token)}, clock_timestamp())
        ON CONFLICT ("timetableId") DO UPDATE SET "tokenHash" = excluded."tokenHash", "madeAt" = excluded."madeAt"`
    })
    return { token, url: `${env.PUBLIC_URL}/feeds/${token}.ics` }
  },
  { reach: reachOwnPlan },
)

export const revokeFeed = operation(
  timetableInput,
  async (viewer, { timetableId }) => {
    await planOfMine(db, viewer, { timetableId })
    await db.planFeed.deleteMany({ where: { timetableId } })
  },
  { reach: reachMine },
)

function newToken(): string {
  return randomBytes(32).toString('base64url')
}

async function reachOwnPlan(viewer: Viewer, raw: unknown) {
  return planMeant(db, viewer, raw)
}

async function reachMine(viewer: Viewer, raw: unknown) {
  return planOfMine(db, viewer, raw)
}
