import 'server-only'
import { record } from '@/lib/auth/audit'
import { semesterOf, storedTermOf } from '@/lib/catalogue/semester'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Db, Tx } from '@/lib/db/client'
import { endImport } from './end-commands'
import type { MappingView, SummaryView } from './import-schema'
import { openStatuses } from './import-status'
import { type DryRun, dryRun } from './read-commands'
import type { Profile } from './schema'
import { takeIn } from './start-commands'
import { advanceImport } from './step-commands'

type Source = {
  /** A slug. */
  university: string
  semester: string
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
  profile: Profile | null
}

/** What a file would do, for whoever runs the deployment. Writes nothing; a new semester is not made. */
export async function tryFile(db: Db, { university, semester, ...file }: Source): Promise<Outcome> {
  const named = semesterOf(semester)
  if (!named) throw unnamed()
  const universityId = await universityNamed(db, university)
  const found = await db.semester.findUnique({
    where: { universityId_year_term: { universityId, year: named.year, term: storedTermOf(named.term) } },
    select: { id: true },
  })
  const name = `${named.year}-${named.term}` as const

  const semesterId = found?.id ?? null
  const { changes: _changes, ...run } = await dryRun(db, {
    universityId,
    semesterId,
    semester: name,
    ...file,
  })

  return { ...run, version: null }
}

/** What was found in a file, and the version that the catalogue has now: `null` where nothing was written. */
export type Outcome = Omit<DryRun, 'changes'> & { version: number | null }

/** Everything the studio does, in one go. Errors: as `startImport`, and `conflict` import.failed with the reason. */
export async function bringIn(db: Db, { university, ...source }: Source): Promise<Outcome> {
  const universityId = await universityNamed(db, university)
  await finishAbandoned(db, universityId, source.semester)
  const id = await db.$transaction((tx) => takeIn(tx, { universityId, startedById: null, ...source }))
  const read = await through(db, id)
  if (read.status === 'needs_mapping') {
    await endImport(db, id, { from: ['needs_mapping'], failure: '열을 알려 주어야 읽을 수 있어요.' })
  } else {
    await db.$transaction((tx) => confirm(tx, universityId, id))
    await through(db, id)
  }
  return outcomeOf(db, id)
}

async function confirm(tx: Tx, universityId: string, id: string) {
  const { count } = await tx.catalogueImport.updateMany({
    where: { id, status: 'ready' },
    data: { status: 'committing' },
  })
  if (count > 0) await record(tx, { universityId, actorId: null, action: 'import.commit', subject: id })
}

/** What an earlier command left behind when it was killed: nobody else is going to confirm it. */
async function finishAbandoned(db: Db, universityId: string, semester: string) {
  const named = semesterOf(semester)
  if (!named) throw unnamed()
  const open = await db.catalogueImport.findFirst({
    where: {
      semester: { universityId, year: named.year, term: storedTermOf(named.term) },
      startedById: null,
      status: { in: openStatuses },
    },
    select: { id: true },
  })
  if (!open) return
  await through(db, open.id)
  await endImport(db, open.id, {
    from: openStatuses,
    failure: '명령이 끝나기 전에 멈췄어요. 과목표는 그대로예요.',
  })
}

async function outcomeOf(db: Db, id: string): Promise<Outcome> {
  const { mapping, summary, version, failure, issues } = await db.catalogueImport.findUniqueOrThrow({
    where: { id },
    include: { issues: { orderBy: { position: 'asc' }, omit: { importId: true, position: true } } },
  })
  if (mapping === null || (summary !== null && version === null)) {
    throw new DomainError('conflict', failure ?? '들이지 못했어요.', { code: 'import.failed' })
  }
  return { mapping: mapping as MappingView, summary: summary as SummaryView | null, issues, version }
}

/** Milliseconds between two looks at what the background process of a running server may have taken up first. */
const pause = 200

async function through(db: Db, id: string) {
  for (;;) {
    await advanceImport(db, id)
    const row = await db.catalogueImport.findUniqueOrThrow({ where: { id } })
    if (row.status !== 'reading' && row.status !== 'committing') return row
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

async function universityNamed(db: Db, slug: string): Promise<string> {
  const found = await db.university.findUnique({ where: { slug }, select: { id: true } })
  if (!found) throw notFound(`주소가 ‘${slug}’인 학교가 없어요.`)

  return found.id
}

function unnamed(): DomainError {
  return new DomainError('invalid', '학기는 2026-1, 2026-S, 2026-2, 2026-W처럼 적어 주세요.')
}
