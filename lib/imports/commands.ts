import 'server-only'
import { record } from '@/lib/auth/audit'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import { retrying } from '@/lib/db/errors'
import { enqueue } from '@/lib/db/queue'
import { applyChanges, nextVersion, patience } from './commit-commands'
import { endImport } from './end-commands'
import { importInput, mapImportInput } from './import-schema'
import { type ImportStatus, openStatuses } from './import-status'
import { assertCanImport, importNotFound } from './policy'
import { assertReached, importViewOf } from './queries'
import type { Profile } from './schema'
import { assertNoneOpen } from './start-commands'

/** Says which column holds what, and has the file read anew. Errors: `conflict` import.over. */
export const mapImport = operation(
  mapImportInput,
  async (viewer, { importId, keep, ...profile }) => {
    const view = await db.$transaction(async (tx) => {
      await assertMoves(tx, viewer, importId, { from: ['needs_mapping', 'ready'], to: 'reading', profile })
      if (keep) await keepProfile(tx, viewer, profile)
      await recordOf(tx, viewer, 'import.map', importId)
      return importViewOf(tx, viewer, importId)
    })
    await enqueue('import', { importId }, importId)
    return view
  },
  { reach },
)

async function keepProfile(tx: Tx, { university }: Viewer, profile: Profile) {
  const kept = await tx.importProfile.findUnique({ where: { universityId: university.id } })
  const before = kept?.profile as Profile | undefined
  const joined = { ...before, ...profile, columns: { ...before?.columns, ...profile.columns } }
  await tx.importProfile.upsert({
    where: { universityId: university.id },
    create: { universityId: university.id, profile: joined },
    update: { profile: joined },
  })
}

/** Confirms the dry run. Errors: `conflict` import.not_ready. */
export const commitImport = operation(
  importInput,
  async (viewer, { importId }) => {
    const view = await db.$transaction(async (tx) => {
      const [confirmed] = await moves(tx, viewer, importId, { from: ['ready'], to: 'committing' })
      if (confirmed) await recordOf(tx, viewer, 'import.commit', importId)
      const seen = await importViewOf(tx, viewer, importId)
      // Confirmed twice is confirmed.
      if (!confirmed && seen.status !== 'committing' && seen.status !== 'done') throw notReady(seen.status)
      return seen
    })
    await enqueue('import', { importId }, importId)
    return view
  },
  { reach },
)

/** Calls an import off, at whatever point. The catalogue stays as it was. Errors: `conflict` import.over. */
export const cancelImport = operation(
  importInput,
  async (viewer, { importId }) =>
    db.$transaction(async (tx) => {
      await importViewOf(tx, viewer, importId)
      assertMayWrite(viewer)
      const ended = await endImport(tx, importId, {
        from: openStatuses,
        failure: '취소했어요. 과목표는 그대로예요.',
      })
      if (!ended) throw over()
      await recordOf(tx, viewer, 'import.cancel', importId)
    }),
  { reach },
)

/**
 * Takes the newest version of a semester back: its catalogue says again what it said before. Errors: `conflict`
 * import.not_newest, import.open.
 */
export const rollBackImport = operation(
  importInput,
  async (viewer, { importId }) => {
    assertCanImport(viewer)
    assertMayWrite(viewer)
    const universityId = viewer.university.id
    return retrying(() =>
      db.$transaction(async (tx) => {
        const row = await tx.catalogueImport.findFirst({ where: { id: importId, universityId } })
        if (!row) throw importNotFound()
        await nextVersion(tx, row.semesterId)
        await assertNoneOpen(tx, row.semesterId)
        const { reversible } = await importViewOf(tx, viewer, importId)
        if (!reversible) throw notNewest()

        await applyChanges(tx, { importId, universityId, semesterId: row.semesterId }, 'backwards')
        await tx.catalogueImport.update({
          where: { id: importId },
          data: { status: 'rolled_back', movedAt: new Date() },
        })
        await recordOf(tx, viewer, 'import.rollback', importId)
        return importViewOf(tx, viewer, importId)
      }, patience),
    )
  },
  { reach },
)

type Move = { from: ImportStatus[]; to: ImportStatus; profile?: Profile }

/** One statement decides who of several comes first. */
async function moves(tx: Tx, viewer: Viewer, importId: string, { from, to, profile }: Move) {
  assertMayWrite(viewer)
  const { university } = viewer
  return tx.catalogueImport.updateManyAndReturn({
    where: { id: importId, universityId: university.id, status: { in: from } },
    data: { status: to, done: 0, movedAt: new Date(), ...(profile ? { profile } : {}) },
    select: { id: true },
  })
}

async function assertMoves(tx: Tx, viewer: Viewer, importId: string, move: Move) {
  assertCanImport(viewer)
  const [moved] = await moves(tx, viewer, importId, move)
  if (moved) return

  const { status } = await importViewOf(tx, viewer, importId)
  throw openStatuses.includes(status) ? notReady(status) : over()
}

function notReady(status: ImportStatus): DomainError {
  const why =
    status === 'needs_mapping'
      ? '열을 먼저 맞춰 주세요.'
      : '지금은 할 수 없어요. 잠시 뒤에 다시 열어 봐 주세요.'
  return new DomainError('conflict', why, { code: 'import.not_ready' })
}

function over(): DomainError {
  return new DomainError('conflict', '이미 끝난 들이기예요. 파일을 새로 올려 주세요.', {
    code: 'import.over',
  })
}

function notNewest(): DomainError {
  return new DomainError('conflict', '가장 최근에 반영한 것만 되돌릴 수 있어요.', {
    code: 'import.not_newest',
  })
}

async function recordOf(tx: Tx, { id: actorId, university }: Viewer, action: string, subject: string) {
  await record(tx, { universityId: university.id, actorId, action, subject })
}

async function reach(viewer: Viewer, raw: unknown) {
  await assertReached(db, viewer, parseOne(importInput.shape.importId, raw, 'importId'))
}
