import 'server-only'
import { Prisma } from './generated/client'

/** Whether a unique constraint refused the write; `on` narrows it to one that has this column or name in it. */
export function isTaken(error: unknown, on?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false
  return on === undefined || JSON.stringify(error.meta ?? {}).includes(on)
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
