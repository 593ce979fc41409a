import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { parseOne } from '@/lib/core/parse'
import { canUndo } from '@/lib/core/undo'
import type { SeenVersion } from '@/lib/core/version'
import type { Tx } from '@/lib/db/client'
import { type One, opinionOpenTo } from './opinion-queries'
import { lockOpinion, type OpinionKind, type OpinionRow } from './opinion-views'

/** Errors: `forbidden` when somebody else wrote it. */
async function ownOpinion<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  one: One<Row, View>,
): Promise<Row> {
  const row = await opinionOpenTo(tx, viewer, one)
  assertMayWrite(viewer)
  assertMine(viewer, one.kind, row)

  return row
}

function assertMine<Row extends OpinionRow, View>(viewer: Viewer, kind: OpinionKind<Row, View>, row: Row) {
  if (!kind.isMine(viewer, row)) throw new DomainError('forbidden', kind.says.notMine)
}

type Editing<Row extends OpinionRow, View> = One<Row, View> & {
  /** What the writer has seen of it; without it any will do. */
  version?: SeenVersion
}

/**
 * The same while nobody else can change it: two edits never count from the same answers. Errors: `stale` when it was
 * edited since it was seen.
 */
export async function ownOpinionLocked<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { version = '*', ...one }: Editing<Row, View>,
): Promise<Row> {
  await tx.$queryRaw(lockOpinion(one.kind.table, one.id))
  const row = await ownOpinion(tx, viewer, one)
  if (version !== '*' && version !== row.version) throw stale(viewer, one.kind, row)

  return row
}

function stale<Row extends OpinionRow, View>(viewer: Viewer, kind: OpinionKind<Row, View>, row: Row) {
  return new DomainError('stale', kind.says.stale, {
    code: `${kind.code}.stale`,
    extra: { current: kind.toView(viewer, row, false) },
  })
}

/** Whether it is there and one's own, before the rest of the input is blamed. */
export async function reachOwnOpinion<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { kind, raw }: { kind: OpinionKind<Row, View>; raw: unknown },
): Promise<void> {
  const id = parseOne(idInput, raw, kind.idName)
  if (id === null) throw notFound()
  await ownOpinion(tx, viewer, { kind, id })
}

/** One's own that was deleted a moment ago, or that is there. */
export async function ownOpinionToRestore<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  one: One<Row, View>,
): Promise<Row> {
  const row = await opinionOpenTo(tx, viewer, { ...one, deleted: true })
  const inTime = one.kind.isMine(viewer, row) && canUndo(row.deletedAt, new Date())
  if (row.deletedAt !== null && !inTime) throw notFound(one.kind.says.late)
  assertMayWrite(viewer)
  assertMine(viewer, one.kind, row)

  return row
}

/** Errors: `forbidden` one's own. */
export async function assertOfOthers<Row extends OpinionRow, View>(
  tx: Tx,
  viewer: Viewer,
  { kind, id }: One<Row, View>,
): Promise<void> {
  const row = await opinionOpenTo(tx, viewer, { kind, id })
  assertMayWrite(viewer)
  if (kind.isMine(viewer, row)) throw new DomainError('forbidden', kind.says.notHelpful)
}
