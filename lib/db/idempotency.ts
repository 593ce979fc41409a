import 'server-only'
import { DomainError } from '@/lib/core/errors'
import { personTag, sameTag } from '@/lib/seal/tags'
import { db, type Tx } from './client'
import { retrying } from './errors'
import { Prisma } from './generated/client'

const tables = {
  User: Prisma.sql`"User"`,
  Board: Prisma.sql`"Board"`,
  Post: Prisma.sql`"Post"`,
  Comment: Prisma.sql`"Comment"`,
  CatalogueImport: Prisma.sql`"CatalogueImport"`,
  Timetable: Prisma.sql`"Timetable"`,
  Entry: Prisma.sql`"Entry"`,
  Review: Prisma.sql`"Review"`,
  ExamNote: Prisma.sql`"ExamNote"`,
  FriendInvite: Prisma.sql`"FriendInvite"`,
  GraduationPack: Prisma.sql`"GraduationPack"`,
}

/** Stands on the made object itself, so that it survives any crash; it names nobody. */
export type Idempotency = {
  idempotencyTag?: Uint8Array<ArrayBuffer>
  idempotencyPrint?: Uint8Array<ArrayBuffer>
}

type Request = {
  table: keyof typeof tables
  /** Who sends it: a user id, or a guest's address. */
  person: string
  /** The client's `Idempotency-Key`; without one nothing is remembered. */
  key: string | undefined
  /** What the key stands for: the same key with another body is refused. */
  body: unknown
}

type Work<Made> = {
  make: (tx: Tx, idempotency: Idempotency) => Promise<Made>
  /** The object as it was made, for a request that was answered before. */
  found: (tx: Tx, id: string) => Promise<Made>
}

/**
 * Makes one object however often the request comes, in one transaction that is tried again when the
 * database asks for it. Errors: `conflict` idempotency.in_flight, `invalid` idempotency.mismatch.
 */
export async function once<Made>(
  { table, person, key, body }: Request,
  { make, found }: Work<Made>,
): Promise<Made> {
  if (key === undefined) return retrying(() => db.$transaction((tx) => make(tx, unkeyed())))

  const tag = personTag(`idempotency ${table}`, person, key)
  // Keyed as well: a body may hold a password, or words that must not be guessed from the database.
  const print = personTag(`idempotency print ${table}`, person, JSON.stringify(body))

  return retrying(() =>
    db.$transaction(async (tx) => {
      await assertNotInFlight(tx, tag)
      const [made] = await tx.$queryRaw<{ id: string; print: Uint8Array }[]>`
        SELECT id, "idempotencyPrint" AS print FROM ${tables[table]} WHERE "idempotencyTag" = ${tag}`
      if (!made) return make(tx, { idempotencyTag: tag, idempotencyPrint: print })
      if (sameTag(made.print, print)) return found(tx, made.id)

      throw new DomainError('invalid', '같은 Idempotency-Key로 다른 내용을 보냈어요. 새 값을 써 주세요.', {
        code: 'idempotency.mismatch',
      })
    }),
  )
}

/** Looks like any other: a row without a tag would tell what kind of client its author uses. */
function unkeyed(): Required<Idempotency> {
  return { idempotencyTag: random(), idempotencyPrint: random() }
}

function random() {
  return crypto.getRandomValues(new Uint8Array(32))
}

async function assertNotInFlight(tx: Tx, tag: Uint8Array) {
  const lock = Buffer.from(tag).readBigInt64BE()
  const [held] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lock}) AS free`
  if (held?.free) return

  throw new DomainError('conflict', '같은 요청을 처리하고 있어요. 잠시 뒤에 결과를 확인해 주세요.', {
    code: 'idempotency.in_flight',
    retryAfter: 1,
  })
}
