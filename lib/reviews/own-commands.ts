import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Db, Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { type One, opinionView } from './opinion-queries'
import type { OpinionRow } from './opinion-views'
import { ownOpinionLocked, ownOpinionToRestore } from './own-queries'

type Change<Row extends OpinionRow, View> = One<Row, View> & {
  /** Writes when it was deleted, `null` for not at all, and counts what really changed. */
  setDeleted: (tx: Tx, row: Row, at: Date | null) => Promise<unknown>
}

/** Can be undone for ten minutes. */
export async function deleteOwn<Row extends OpinionRow, View>(
  db: Db,
  viewer: Viewer,
  { setDeleted, ...one }: Change<Row, View>,
): Promise<void> {
  await retrying(() =>
    db.$transaction(async (tx) => setDeleted(tx, await ownOpinionLocked(tx, viewer, one), new Date())),
  )
}

/** Restored twice it is there once. */
export async function restoreOwn<Row extends OpinionRow, View>(
  db: Db,
  viewer: Viewer,
  { setDeleted, ...one }: Change<Row, View>,
): Promise<View> {
  return retrying(() =>
    db.$transaction(async (tx) => {
      const row = await ownOpinionToRestore(tx, viewer, one)
      await setDeleted(tx, row, null)
      return opinionView(tx, viewer, { kind: one.kind, row: { ...row, deletedAt: null } })
    }),
  )
}
