import { setTimeout as wait } from 'node:timers/promises'
import { log, outline } from '@/lib/http/log'

export type Job = {
  name: string
  /** Milliseconds to the next run, asked anew before each. */
  every: () => number
  /** Answers counts for the log: never a person, never an item. */
  run: () => Promise<Record<string, number>>
}

/** Runs each job again and again, never twice at once, until `stop` is called; then lets the running ones end. */
export function startJobs(jobs: Job[]): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const loops = jobs.map((job) => repeat(job, stopping.signal))

  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function repeat(job: Job, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await runOnce(job)
    await wait(job.every(), undefined, { signal }).catch(() => {})
  }
}

/** A run that fails is logged and tried again at its next time. */
async function runOnce({ name, run }: Job): Promise<void> {
  const startedAt = performance.now()
  const took = () => Math.round(performance.now() - startedAt)
  try {
    const counts = await run()
    const idle = Object.values(counts).every((count) => count === 0)
    log[idle ? 'debug' : 'info']({ job: name, took: took(), ...counts }, 'job done')
  } catch (error) {
    log.error({ job: name, took: took(), error: outline(error) }, 'job failed')
  }
}
