import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Listing } from '@/lib/catalogue/listing'
import { idAfter, keyAfter, keyCursorOf, pageBy, pageOf } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { parseOne } from '@/lib/core/parse'
import { db, type Tx } from '@/lib/db/client'
import {
  importInput,
  listChangesInput,
  listImportsInput,
  listIssuesInput,
  positionKey,
} from './import-schema'
import { issueTable } from './issue-table'
import { assertCanImport, importNotFound } from './policy'
import { type ImportRow, importSelect, toChangeView, toImportLine, toImportView } from './views'

/** The university's imports, the last one first. */
export const listImports = operation(listImportsInput, async (viewer, { cursor, limit }) => {
  assertCanImport(viewer)
  const after = idAfter(cursor)
  const rows = await db.catalogueImport.findMany({
    where: { universityId: viewer.university.id, ...(after === null ? {} : { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: importSelect,
  })
  const newest = await newestVersions(db, rows)

  return pageOf(rows, limit, (row) => toImportLine(row, newest(row)))
})

const issuesShown = 1000

export const getImport = operation(
  importInput,
  async (viewer, { importId }) => importViewOf(db, viewer, importId),
  { reach },
)

/** An import as its administrators see it, or `not_found`. */
export async function importViewOf(tx: Tx, viewer: Viewer, importId: string) {
  assertCanImport(viewer)
  const row = await tx.catalogueImport.findFirst({
    where: { id: importId, universityId: viewer.university.id },
    select: {
      ...importSelect,
      mapping: true,
      issues: {
        orderBy: { position: 'asc' },
        take: issuesShown,
        select: { row: true, level: true, text: true, reason: true },
      },
    },
  })
  if (!row) throw importNotFound()
  const newest = await newestVersions(tx, [row])

  return toImportView(row, newest(row), row)
}

/** What an import does to the catalogue, or did, section by section. */
export const listChanges = operation(
  listChangesInput,
  async (viewer, { importId, kind, cursor, limit }) => {
    await assertReached(db, viewer, importId)
    const rows = await db.sectionChange.findMany({
      where: { importId, position: { gt: positionAfter(cursor) }, ...(kind ? { kind } : {}) },
      orderBy: { position: 'asc' },
      take: limit + 1,
      omit: { importId: true },
    })
    return pageOfNumbered(rows, limit, ({ before, after, ...row }) =>
      toChangeView({ ...row, before: before as Listing | null, after: after as Listing | null }),
    )
  },
  { reach },
)

/** What was noticed while the file was read, in the order of its rows. */
export const listIssues = operation(
  listIssuesInput,
  async (viewer, { importId, level, cursor, limit }) => {
    await assertReached(db, viewer, importId)
    const rows = await db.importIssue.findMany({
      where: { importId, position: { gt: positionAfter(cursor) }, ...(level ? { level } : {}) },
      orderBy: { position: 'asc' },
      take: limit + 1,
      omit: { importId: true },
    })
    return pageOfNumbered(rows, limit, ({ position: _position, ...issue }) => issue)
  },
  { reach },
)

/** All of them in one table, for a spreadsheet. */
export const reportIssues = operation(
  importInput,
  async (viewer, { importId }) => {
    await assertReached(db, viewer, importId)
    const issues = await db.importIssue.findMany({
      where: { importId },
      orderBy: { position: 'asc' },
      select: { row: true, level: true, text: true, reason: true },
    })
    return issueTable(issues)
  },
  { reach },
)

/** When an import, or the way back from one, last changed each of these sections. */
export async function changedAtOf(tx: Tx, sectionIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.$queryRaw<{ sectionId: string; at: Date }[]>`
    SELECT c."sectionId", max(i."movedAt") AS at
    FROM "SectionChange" c JOIN "CatalogueImport" i ON i.id = c."importId"
    WHERE c."sectionId" = ANY(${sectionIds}::uuid[]) AND i.status IN ('done', 'rolled_back')
    GROUP BY c."sectionId"`
  return new Map(rows.map(({ sectionId, at }) => [sectionId, at]))
}

/** The place of the last row seen, or −1 for the first page. */
function positionAfter(cursor: string | undefined): number {
  const [position = '-1'] = keyAfter(cursor, positionKey) ?? []
  return Number(position)
}

function pageOfNumbered<Row extends { position: number }, Item>(
  rows: Row[],
  limit: number,
  view: (row: Row) => Item,
) {
  return pageBy(rows, { limit, view, cursor: ({ position }) => keyCursorOf([String(position)]) })
}

/** What is asked of an import only an administrator of its university learns. Errors: `forbidden`, `not_found`. */
export async function assertReached(tx: Tx, viewer: Viewer, importId: string | null): Promise<void> {
  assertCanImport(viewer)
  const where = { id: importId ?? '', universityId: viewer.university.id }
  if (importId === null || (await tx.catalogueImport.count({ where })) === 0) throw importNotFound()
}

async function reach(viewer: Viewer, raw: unknown): Promise<void> {
  await assertReached(db, viewer, parseOne(importInput.shape.importId, raw, 'importId'))
}

/** For each of these imports the version of its semester that may be taken back: none while one is open. */
async function newestVersions(tx: Tx, rows: ImportRow[]): Promise<(row: ImportRow) => number | null> {
  const semesterIds = [...new Set(rows.map((row) => row.semesterId))]
  const newest = await tx.$queryRaw<{ semesterId: string; version: number | null }[]>`
    SELECT "semesterId", max(version) FILTER (WHERE status = 'done') AS version FROM "CatalogueImport"
    WHERE "semesterId" = ANY(${semesterIds}::uuid[])
    GROUP BY "semesterId"
    HAVING bool_and(status NOT IN ('reading', 'needs_mapping', 'ready', 'committing'))`
  const versions = new Map(newest.map(({ semesterId, version }) => [semesterId, version]))

  return ({ semesterId }) => versions.get(semesterId) ?? null
}
