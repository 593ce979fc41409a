import type { Working } from '@/lib/core/thread'

type Job = { turns: number } | { crash: true } | { fill: true } | 'bad'

/** What a thread is tried with: so many turns, an end of the thread, too much memory. */
export function run(job: Job, { isGone, tell }: Working<string>): string {
  if (job === 'bad') throw new Error('a bad job')
  if ('crash' in job) process.exit(1)
  if ('fill' in job) for (const kept: number[][] = []; ; ) kept.push(new Array(1_000_000).fill(0.5))
  // A number of turns that is none: never ends, and never asks.
  while (Number.isNaN(job.turns));
  let turn = 0
  for (; turn < job.turns && !isGone(); turn++) if (turn < 5) tell(`turn ${turn}`)

  return `done ${turn}`
}
