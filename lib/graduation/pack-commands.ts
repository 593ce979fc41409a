import 'server-only'
import { record } from '@/lib/auth/audit'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError, notFound } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { canUndo } from '@/lib/core/undo'
import { db, type Tx } from '@/lib/db/client'
import { isOverlap, retrying } from '@/lib/db/errors'
import { once } from '@/lib/db/idempotency'
import { contradictionsOf } from './contradiction'
import { packFor, packMeant, packOpenTo } from './pack-queries'
import { editPackInput, makePackInput, packInput, type Rules } from './pack-schema'
import { assertCanEditPacks, packNotFound } from './policy'
import { type PackRow, packColumns, rulesOf, toPackView } from './views'

/** Errors: `invalid` graduation.contradiction with every reason, `conflict` graduation.overlap. */
export const makePack = operation(
  makePackInput,
  async (viewer, { rules, idempotencyKey }) => {
    assertMayEdit(viewer)
    assertSound(rules)

    return alone(viewer, { rules }, () =>
      once(
        { table: 'GraduationPack', person: viewer.id, key: idempotencyKey, body: rules },
        {
          make: async (tx, idempotency) => {
            const id = newId()
            const { university } = viewer
            await tx.graduationPack.create({
              data: { ...idempotency, id, universityId: university.id, ...packColumns(rules) },
            })
            await recordOf(tx, viewer, 'graduation.make', id, rules)
            return toPackView(await packOpenTo(tx, viewer, id))
          },
          found: async (tx, id) => toPackView(await packOpenTo(tx, viewer, id)),
        },
      ),
    )
  },
  { reach: async (viewer) => assertMayEdit(viewer) },
)

/** The whole of it anew. Errors: as `makePack`, and `stale` graduation.stale when somebody wrote in between. */
export const editPack = operation(
  editPackInput,
  async (viewer, { packId, version, rules }) => {
    assertMayEdit(viewer)
    const seen = await packOpenTo(db, viewer, packId)
    assertSound(rules)
    assertSeen(seen, version)

    return alone(viewer, { rules, packId }, () =>
      retrying(() =>
        db.$transaction(async (tx) => {
          assertSeen(await packHeld(tx, viewer, packId), version)
          await tx.graduationPack.update({
            where: { id: packId },
            data: { ...packColumns(rules), version: { increment: 1 }, editedAt: new Date() },
          })
          await recordOf(tx, viewer, 'graduation.edit', packId, rules)
          return toPackView(await packOpenTo(tx, viewer, packId))
        }),
      ),
    )
  },
  { reach: reachOwn },
)

/** Can be put back for ten minutes; what it said stays in the log of what the staff did. */
export const removePack = operation(
  packInput,
  async (viewer, { packId }) => {
    assertMayEdit(viewer)
    await retrying(() =>
      db.$transaction(async (tx) => {
        const row = await packHeld(tx, viewer, packId)
        await tx.graduationPack.update({ where: { id: packId }, data: { deletedAt: new Date() } })
        await recordOf(tx, viewer, 'graduation.remove', packId, rulesOf(row))
      }),
    )
  },
  { reach: reachOwn },
)

/** As it was. Errors: `not_found` after ten minutes, `conflict` graduation.overlap where another took its years. */
export const restorePack = operation(
  packInput,
  async (viewer, { packId }) => {
    assertMayEdit(viewer)
    const { rules } = toPackView(await packOpenTo(db, viewer, packId, { deleted: true }))

    return alone(viewer, { rules, packId }, () =>
      retrying(() =>
        db.$transaction(async (tx) => {
          const row = await packHeld(tx, viewer, packId, { deleted: true })
          if (row.deletedAt === null) return toPackView(row)
          if (!canUndo(row.deletedAt, new Date())) {
            throw notFound('졸업 요건을 되돌릴 수 있는 10분이 지났어요.')
          }
          await tx.graduationPack.update({ where: { id: packId }, data: { deletedAt: null } })
          await recordOf(tx, viewer, 'graduation.restore', packId, rulesOf(row))
          return toPackView(row)
        }),
      ),
    )
  },
  {
    reach: async (viewer, raw) => {
      assertMayEdit(viewer)
      await packMeant(db, viewer, raw, { deleted: true })
    },
  },
)

function assertMayEdit(viewer: Viewer) {
  assertCanEditPacks(viewer)
  assertMayWrite(viewer)
}

async function reachOwn(viewer: Viewer, raw: unknown) {
  assertMayEdit(viewer)
  await packMeant(db, viewer, raw)
}

function assertSound(rules: Rules) {
  const reasons = contradictionsOf(rules)
  const [first] = reasons
  if (!first) return

  throw new DomainError('invalid', `요건이 서로 맞지 않아요. ${first.message}`, {
    code: 'graduation.contradiction',
    fields: Object.fromEntries(reasons.map(({ path, message }) => [`rules.${path}`, message])),
    extra: { reasons },
  })
}

/** The row, held until the end of the transaction: writers come one after the other. */
async function packHeld(
  tx: Tx,
  viewer: Viewer,
  packId: string,
  which?: { deleted: boolean },
): Promise<PackRow> {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "GraduationPack"
    WHERE id = ${packId}::uuid AND "universityId" = ${viewer.university.id}::uuid FOR UPDATE`
  if (!held) throw packNotFound()

  return packOpenTo(tx, viewer, packId, which)
}

function assertSeen(row: PackRow, version: number | '*') {
  if (version === '*' || version === row.version) return

  throw new DomainError(
    'stale',
    '다른 곳에서 먼저 고친 요건이에요. 그 내용을 확인한 뒤 다시 저장해 주세요.',
    {
      code: 'graduation.stale',
      extra: { current: toPackView(row) },
    },
  )
}

/** Errors: `conflict` graduation.overlap where another pack holds for one of these years. */
async function alone<Done>(
  viewer: Viewer,
  { rules, packId }: { rules: Rules; packId?: string },
  write: () => Promise<Done>,
): Promise<Done> {
  try {
    return await write()
  } catch (error) {
    if (!isOverlap(error)) throw error
    const { department, entryYears } = rules
    const programme = { universityId: viewer.university.id, department, ...entryYears }
    const other = await packFor(db, { ...programme, but: packId })
    const held = other ? `‘${rulesOf(other).title}’` : '다른 요건'
    const message = `같은 학과와 입학 연도를 ${held}에서 이미 정하고 있어요. 입학 연도를 나누어 주세요.`

    throw new DomainError('conflict', message, {
      code: 'graduation.overlap',
      fields: { 'rules.entryYears': message },
      cause: error,
    })
  }
}

async function recordOf(tx: Tx, viewer: Viewer, action: string, subject: string, rules: Rules) {
  await record(tx, {
    universityId: viewer.university.id,
    actorId: viewer.id,
    action,
    subject,
    detail: { rules },
  })
}
