import 'server-only'
import { createHash } from 'node:crypto'
import { record } from '@/lib/auth/audit'
import { assertMayWrite } from '@/lib/auth/standing'
import { semesterOf } from '@/lib/catalogue/semester'
import { namedSemester } from '@/lib/catalogue/semester-commands'
import { DomainError } from '@/lib/core/errors'
import { newId } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import type { Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { type Idempotency, once } from '@/lib/db/idempotency'
import { enqueue } from '@/lib/db/queue'
import { startImportInput } from './import-schema'
import { openStatuses } from './import-status'
import { assertCanImport } from './policy'
import { importViewOf } from './queries'
import type { Profile } from './schema'

/**
 * Takes a file in, to be read in the background. Errors: `forbidden`, `invalid`, `conflict` import.open while
 * another import of the semester is open.
 */
export const startImport = operation(startImportInput, async (viewer, { idempotencyKey, ...input }) => {
  assertCanImport(viewer)
  assertMayWrite(viewer)
  const bytes = new Uint8Array(await input.file.arrayBuffer())
  const checksum = createHash('sha256').update(bytes).digest()
  const { profile, semester } = input
  const body = { checksum: checksum.toString('hex'), semester, profile }

  const view = await once(
    { table: 'CatalogueImport', person: viewer.id, key: idempotencyKey, body },
    {
      make: async (tx, idempotency) => {
        const importId = await takeIn(tx, {
          universityId: viewer.university.id,
          startedById: viewer.id,
          fileName: nameOf(input.file),
          bytes,
          semester,
          profile: profile ?? null,
          ...idempotency,
        })
        return importViewOf(tx, viewer, importId)
      },
      found: (tx, importId) => importViewOf(tx, viewer, importId),
    },
  )
  await enqueue('import', { importId: view.id }, view.id)
  return view
})

type Intake = Idempotency & {
  universityId: string
  /** `null` on the command line. */
  startedById: string | null
  fileName: string
  bytes: Uint8Array<ArrayBuffer>
  /** `2026-2`; made if it is not there yet. */
  semester: string
  profile: Profile | null
}

/** An import with its file, not yet read. Answers its id. */
export async function takeIn(tx: Tx, { bytes, semester, profile, ...intake }: Intake): Promise<string> {
  const named = semesterOf(semester)
  if (!named) throw new DomainError('invalid', '학기 이름을 읽지 못했어요.')
  const semesterId = await namedSemester(tx, intake.universityId, named)
  const id = newId()
  // One that is being rolled back is waited for.
  await tx.$queryRaw`SELECT id FROM "Semester" WHERE id = ${semesterId}::uuid FOR UPDATE`
  await assertNoneOpen(tx, semesterId)
  try {
    await tx.catalogueImport.create({
      data: {
        id,
        semesterId,
        ...intake,
        byteSize: bytes.length,
        checksum: new Uint8Array(createHash('sha256').update(bytes).digest()),
        ...(profile ? { profile } : {}),
        file: { create: { bytes } },
      },
    })
  } catch (error) {
    if (isTaken(error, 'semesterId')) throw anotherOpen()
    throw error
  }
  const { universityId, startedById: actorId, fileName } = intake
  await record(tx, {
    universityId,
    actorId,
    action: 'import.start',
    subject: id,
    detail: { semester, fileName },
  })

  return id
}

/** Errors: `conflict` import.open. */
export async function assertNoneOpen(tx: Tx, semesterId: string) {
  const other = await tx.catalogueImport.findFirst({
    where: { semesterId, status: { in: openStatuses } },
    select: { fileName: true, startedBy: { select: { nickname: true } } },
  })
  if (other) throw anotherOpen(other)
}

function anotherOpen(other?: { fileName: string; startedBy: { nickname: string } | null }): DomainError {
  const who = other?.startedBy ? `${other.startedBy.nickname}님이 ` : ''
  const what = other ? `‘${other.fileName}’ 파일을 ` : '다른 파일을 '
  return new DomainError(
    'conflict',
    `${who}이 학기에 ${what}들이고 있어요. 반영하거나 취소한 뒤에 다시 올려 주세요.`,
    { code: 'import.open' },
  )
}

/** What the browser calls the file, without its folders and what nobody can see. */
function nameOf({ name }: File): string {
  const visible = name
    .replace(/^.*[/\\]/, '')
    .replace(/\p{C}/gu, '')
    .normalize('NFC')
    .trim()
  return [...visible].slice(0, 200).join('') || '이름 없는 파일'
}
