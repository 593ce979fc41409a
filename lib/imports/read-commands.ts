import 'server-only'
import { listingsOf } from '@/lib/catalogue/listing-queries'
import { type SemesterName, storedTerms } from '@/lib/catalogue/semester'
import { newId } from '@/lib/core/id'
import type { Db, Tx } from '@/lib/db/client'
import type { Issue } from '@/lib/sheets/sheet'
import { type Period, usualPeriods } from '@/lib/universities/periods'
import { type Change, difference } from './difference'
import type { Draft } from './draft'
import type { SummaryView } from './import-schema'
import { type Reading, readCourseList } from './reading'
import type { Profile } from './schema'

export type DryRun = { mapping: Reading['mapping']; issues: Issue[] } & (
  | { summary: SummaryView; changes: Change[] }
  | { summary: null; changes: null }
)

type Source = {
  universityId: string
  /** `null` for one that is not there yet. */
  semesterId: string | null
  semester: SemesterName
  fileName: string
  bytes: Uint8Array
  /** What was said about this very file. */
  profile: Profile | null
}

/** What a file would do to a semester's catalogue. Writes nothing. */
export async function dryRun(
  tx: Tx,
  { universityId, semesterId, profile, ...file }: Source,
): Promise<DryRun> {
  const university = await tx.university.findUniqueOrThrow({
    where: { id: universityId },
    select: { periods: true, importProfile: { select: { profile: true } } },
  })
  const periods = university.periods as Period[]
  const reading = await readCourseList({
    ...file,
    profile: joined(university.importProfile?.profile as Profile | undefined, profile),
    periods: periods.length > 0 ? periods : usualPeriods,
  })
  if (reading.drafts === null) {
    return { mapping: reading.mapping, issues: reading.issues, summary: null, changes: null }
  }
  const held = semesterId === null ? [] : await listingsOf(tx, semesterId)
  const { changes, unchanged } = difference(held, reading.drafts, newId)
  const issues = [...vanishing(held.filter(({ removed }) => !removed).length, changes), ...reading.issues]
  const summary = summaryOf({ ...reading, drafts: reading.drafts, issues }, changes, unchanged)

  return { mapping: reading.mapping, issues, summary, changes }
}

/** What was said about this file counts before what is remembered of the university's. */
function joined(remembered: Profile | undefined, said: Profile | null): Profile | null {
  if (!remembered || !said) return said ?? remembered ?? null
  const periods = said.periods ?? remembered.periods

  return { columns: { ...remembered.columns, ...said.columns }, ...(periods ? { periods } : {}) }
}

/** A file with a part of the semester looks just like one in which the rest was cancelled. */
function vanishing(held: number, changes: Change[]): Issue[] {
  const gone = changes.filter(({ kind }) => kind === 'removed').length
  if (gone < 20 || gone * 5 < held) return []

  const reason = `지금 있는 분반 ${held}개 가운데 ${gone}개가 이 파일에 없어서 빠지게 돼요. 학기와 파일이 맞는지 살펴봐 주세요.`
  return [{ row: 0, level: 'warning', text: '', reason }]
}

type Read = { rows: number; drafts: Draft[]; issues: Issue[] }

function summaryOf({ rows, drafts, issues }: Read, changes: Change[], unchanged: number): SummaryView {
  const changesOf = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length
  const issuesOf = (level: Issue['level']) => issues.filter((issue) => issue.level === level).length

  return {
    rows,
    sections: drafts.length,
    meetings: drafts.reduce((sum, { meetings }) => sum + meetings.length, 0),
    new: changesOf('added'),
    changed: changesOf('changed'),
    removed: changesOf('removed'),
    unchanged,
    warnings: issuesOf('warning'),
    errors: issuesOf('error'),
  }
}

/** Rows written in one statement. */
const batch = 500

/** Reads the file of an import and keeps its dry run, or what it must be told first. */
export async function readStep(db: Db, importId: string): Promise<void> {
  const row = await db.catalogueImport.findUniqueOrThrow({
    where: { id: importId },
    include: { file: true, semester: true },
  })
  if (!row.file) throw new Error('an open import has its file')

  const run = await dryRun(db, {
    universityId: row.universityId,
    semesterId: row.semesterId,
    semester: `${row.semester.year}-${storedTerms[row.semester.term]}`,
    fileName: row.fileName,
    bytes: row.file.bytes,
    profile: row.profile as Profile | null,
  })
  await db.$transaction((tx) => keepDryRun(tx, importId, run), { timeout: 60_000 })
}

async function keepDryRun(tx: Tx, importId: string, { mapping, issues, summary, changes }: DryRun) {
  const { count } = await tx.catalogueImport.updateMany({
    where: { id: importId, status: 'reading' },
    data: {
      status: summary ? 'ready' : 'needs_mapping',
      mapping,
      ...(summary ? { summary } : {}),
      done: 0,
      total: changes?.length ?? 0,
      movedAt: new Date(),
    },
  })
  // Somebody called it off meanwhile.
  if (count === 0) return

  await tx.importIssue.deleteMany({ where: { importId } })
  await tx.sectionChange.deleteMany({ where: { importId } })
  for (const [from, part] of inBatches(issues)) await keepIssues(tx, importId, part, from)
  for (const [from, part] of inBatches(changes ?? [])) await keepChanges(tx, importId, part, from)
}

async function keepIssues(tx: Tx, importId: string, issues: Issue[], from: number) {
  await tx.importIssue.createMany({
    data: issues.map((issue, index) => ({ importId, position: from + index, ...issue })),
  })
}

async function keepChanges(tx: Tx, importId: string, changes: Change[], from: number) {
  const rows = changes.map((change, index) => ({ position: from + index, ...change }))
  await tx.$executeRaw`
    INSERT INTO "SectionChange" ("importId", position, kind, "sectionId", row, before, after)
    SELECT ${importId}::uuid, position, kind::"ChangeKind", "sectionId", row,
      nullif(before, 'null'::jsonb), nullif(after, 'null'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS c(position int, kind text, "sectionId" uuid, row int, before jsonb, after jsonb)`
}

function* inBatches<Item>(items: Item[]): Generator<[from: number, part: Item[]]> {
  for (let from = 0; from < items.length; from += batch) yield [from, items.slice(from, from + batch)]
}
