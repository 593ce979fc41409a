import pino from 'pino'
import { type Job, startJobs } from '@/lib/core/jobs'
import { db, pool } from '@/lib/db/client'
import { env } from '@/lib/env'
import { bindPending, nextBinding } from '@/lib/seal/binder'
import { purgeExpired } from '@/lib/seal/purge'
import { type BookSource, recoverBooks } from '@/lib/seal/recovery'

// The background process, one beside the servers: `tsx --conditions=react-server scripts/worker.ts`.

const minute = 60_000

/** Each domain whose items stand in somebody's list tells here which. */
const bookSources: BookSource[] = []

const jobs: Job[] = [
  { name: 'purge', every: () => minute, run: () => purgeExpired(db) },
  { name: 'recover', every: () => minute, run: async () => (await recoverBooks(db, bookSources)) ?? {} },
  { name: 'bind', every: nextBinding, run: async () => (await bindPending(db)) ?? {} },
]

const log = pino({ name: 'worker', level: env.LOG_LEVEL })
const { stop } = startJobs(jobs, log)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    log.info('draining')
    await stop()
    await db.$disconnect()
    await pool.end()
  })
}
