import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput, newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { enterBook, leaveBook } from '@/lib/seal/books'
import { assertPace } from '@/lib/seal/marks'
import { sealOwner } from '@/lib/seal/owner'
import { reportTag } from '@/lib/seal/tags'
import type { ItemKind } from './item'
import { getItem } from './queries'
import { itemInput, reportInput } from './schema'
import { type ReportRow, toReportView } from './views'

/** Nobody meets more in ten minutes that somebody else should look at. */
const pace = { most: 30, within: 600, code: 'report.pace', what: '신고할 수 있어요' }

/**
 * Into the queue of those who look after the campus: once per person and item, however often it is sent; the last
 * reason counts. Errors: `not_found` item, `forbidden` one's own, `rate_limited` report.pace.
 */
export const reportItem = operation(
  reportInput,
  async (viewer, { kind, itemId, reason }) => {
    await assertReportable(viewer, { kind, itemId })
    return retrying(() =>
      db.$transaction(async (tx) => {
        await assertPace(tx, { userId: viewer.id, rule: 'report', ...pace })
        const id = newId()
        const sealed = sealOwner(viewer.id, { table: 'Report', id })
        const [row] = await tx.$queryRaw<ReportRow[]>`
          INSERT INTO "Report" AS r (id, "universityId", kind, "itemId", tag, "sealedOwner", reason, "createdAt")
          VALUES (${id}::uuid, ${viewer.university.id}::uuid, ${kind}::"ReportKind", ${itemId}::uuid,
            ${reportTag(viewer.id, itemId)}, ${sealed}, ${reason}::"ReportReason", ${new Date()})
          ON CONFLICT ("itemId", tag) DO UPDATE SET reason = EXCLUDED.reason
          RETURNING r.id, r.kind, r."itemId", r.reason, r."createdAt"`
        if (!row) throw notFound()
        if (row.id === id) {
          await enterBook(tx, viewer.id, 'reports', { itemId: id, subjectId: itemId, code: 0 })
        }
        return toReportView(row)
      }),
    )
  },
  { reach },
)

/** As if it had never been sent. */
export const withdrawReport = operation(itemInput, async (viewer, { kind, itemId }) => {
  await assertReportable(viewer, { kind, itemId })
  await retrying(() =>
    db.$transaction(async (tx) => {
      const [gone] = await tx.$queryRaw<{ id: string }[]>`
        DELETE FROM "Report" WHERE "itemId" = ${itemId}::uuid AND tag = ${reportTag(viewer.id, itemId)} RETURNING id`
      if (gone) await leaveBook(tx, viewer.id, 'reports', gone.id)
    }),
  )
})

async function assertReportable(viewer: Viewer, item: { kind: ItemKind; itemId: string }) {
  const { mine } = await getItem(viewer, item)
  assertMayWrite(viewer)
  if (mine) throw new DomainError('forbidden', '내가 쓴 것은 신고할 수 없어요. 고치거나 지울 수 있어요.')
}

async function reach(viewer: Viewer, raw: unknown) {
  const kind = parseOne(itemInput.shape.kind, raw, 'kind')
  const itemId = parseOne(idInput, raw, 'itemId')
  if (kind === null || itemId === null) throw notFound()
  await assertReportable(viewer, { kind, itemId })
}
