import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from './generated/client'

/** The one pool of this process: Prisma and the limiter draw from it. Every wait has an end. */
export const pool = keep('pool', () => {
  const made = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    // What is asked together needs not wait for one another: see together.ts.
    pipeline: true,
    connectionTimeoutMillis: env.DATABASE_WAIT,
    statement_timeout: 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  // An idle connection that the server closed is no reason to fall: the next query opens another.
  made.on('error', () => {})
  return made
})

export const db = keep(
  'db',
  () =>
    new PrismaClient({
      adapter: new PrismaPg(pool),
      transactionOptions: { maxWait: Math.max(5000, env.DATABASE_WAIT), timeout: 15_000 },
    }),
)

/** The whole client: for what opens transactions of its own. */
export type Db = typeof db

/** What a write inside a transaction is handed: it cannot reach past it. */
export type Tx = Prisma.TransactionClient

/** One instance a process, also when a development server reloads this module. */
function keep<Value>(name: string, make: () => Value): Value {
  const held = globalThis as unknown as Record<string, Value | undefined>
  const key = `moram.${name}`
  held[key] ??= make()
  return held[key]
}
