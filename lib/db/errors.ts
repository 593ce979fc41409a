import 'server-only'
import { Prisma } from './generated/client'

/** Whether a unique constraint refused the write; `on` narrows it to one that has this column or name in it. */
export function isTaken(error: unknown, on?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  return on === undefined || JSON.stringify(error.meta ?? {}).includes(on)
}

/** Whether an exclusion constraint refused the write (SQLSTATE 23P01), for which the mapped client has no code. */
export function isOverlap(error: unknown): boolean {
  return error instanceof Error && codesOf(error).includes('23P01')
}

const transient = /\b(40001|40P01)\b|TransactionWriteConflict|deadlock detected/

/** Runs a whole transaction again when the database asks for it, at most three times. Nothing external inside. */
export async function retrying<Value>(transaction: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await transaction()
    } catch (error) {
      if (tries === 3 || !isTransient(error)) throw error
    }
  }
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true
  return transient.test(error.message)
}

/** Prisma's codes, Node's, and SQLSTATEs: connections, resources, shutting down, waits that found their end. */
const away =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|08...|53...|57P0[1-5]|57014|55P03|DatabaseNotReachable|SocketTimeout|ConnectionClosed|TooManyConnections)$/
/** What `pg` says without any code. */
const cutOff = /^(Connection terminated|timeout exceeded when trying to connect)/
/** A socket that is not there is a file that is not there: by its code alone it would be any file. */
const noSocket = /^connect ENOENT /m

/** Whether the database is what failed, so that the same request may succeed in a moment. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (cutOff.test(error.message) || noSocket.test(error.message)) return true

  return codesOf(error).some((code) => away.test(code))
}

type Coded = { code?: unknown; meta?: { driverAdapterError?: { cause?: Record<string, unknown> } } }

function codesOf(error: Error & Coded): string[] {
  const below = error.meta?.driverAdapterError?.cause
  return [error.code, below?.kind, below?.originalCode].filter((code) => typeof code === 'string')
}
