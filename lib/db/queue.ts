import 'server-only'
import PgBoss from 'pg-boss'
import { pool } from './client'
import { isUnreachable } from './errors'

/** Background work by name, with what it is about. Nothing in it may pair a person with an anonymous item. */
export type Work = { import: { importId: string } }

const names: (keyof Work)[] = ['import']

/** A worker that is killed leaves its job behind: after so many seconds somebody else takes it. */
const expireInSeconds = 300

let starting: Promise<PgBoss> | undefined

/** Hands work to the background process. What does not arrive is found by the sweep of whoever owns the work. */
export async function enqueue<Name extends keyof Work>(
  name: Name,
  about: Work[Name],
  key: string,
): Promise<void> {
  try {
    const boss = await started({ supervise: false })
    await boss.send(name, about, { singletonKey: key, expireInSeconds, retryLimit: 3, retryDelay: 2 })
  } catch (error) {
    if (!isUnreachable(error)) throw error
  }
}

/** Takes work up, one at a time for each name, until the answer is called. Only the background process does. */
export async function takeUp<Name extends keyof Work>(
  name: Name,
  work: (about: Work[Name]) => Promise<void>,
): Promise<() => Promise<void>> {
  const boss = await started({ supervise: true })
  await boss.work<Work[Name]>(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async (jobs) => {
    for (const job of jobs) await work(job.data)
  })
  return () => boss.stop({ graceful: true, wait: true, close: false, timeout: 10_000 })
}

function started({ supervise }: { supervise: boolean }): Promise<PgBoss> {
  starting ??= start(supervise).catch((error: unknown) => {
    starting = undefined
    throw error
  })
  return starting
}

async function start(supervise: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
  })
  // What goes wrong in its own housekeeping it tries again.
  boss.on('error', () => {})
  await boss.start()
  for (const name of names) await boss.createQueue(name, { name, policy: 'short' })

  return boss
}
