import { purgeSessions } from '@/lib/accounts/purge-commands'
import { answersToBooks, commentsToBooks } from '@/lib/comments/book-queries'
import { purgeDeletedComments } from '@/lib/comments/purge-commands'
import { db, pool } from '@/lib/db/client'
import { takeUp } from '@/lib/db/queue'
import { stepDepartures } from '@/lib/departure/step-commands'
import { purgeInvites } from '@/lib/friends/purge-commands'
import { purgeDeletedPacks } from '@/lib/graduation/purge-commands'
import { log, outline } from '@/lib/http/log'
import { advanceImport } from '@/lib/imports/step-commands'
import { sweepImports } from '@/lib/imports/sweep-commands'
import { reportsToBooks } from '@/lib/moderation/book-queries'
import { postsToBooks, scrapsToBooks } from '@/lib/posts/book-queries'
import { purgeDeletedPosts } from '@/lib/posts/purge-commands'
import { notesToBooks, reviewsToBooks } from '@/lib/reviews/book-queries'
import { purgeDeletedNotes, purgeDeletedReviews } from '@/lib/reviews/purge-commands'
import { bindPending, nextBinding } from '@/lib/seal/binder'
import { purgeExpired } from '@/lib/seal/purge'
import { recoverBooks } from '@/lib/seal/recovery'
import { purgeDeletedPlans } from '@/lib/timetables/purge-commands'
import { type Job, startJobs } from './jobs'

// The background process, one beside the servers: `tsx --conditions=react-server scripts/worker.ts`.

const minute = 60_000
const sources = [
  postsToBooks,
  scrapsToBooks,
  commentsToBooks,
  answersToBooks,
  reviewsToBooks,
  notesToBooks,
  reportsToBooks,
]

const jobs: Job[] = [
  { name: 'purge', every: () => minute, run: () => purgeExpired(db) },
  { name: 'purge invites', every: () => 60 * minute, run: async () => ({ invites: await purgeInvites(db) }) },
  {
    name: 'purge deleted text',
    every: () => minute,
    run: async () => ({
      posts: await purgeDeletedPosts(db),
      comments: await purgeDeletedComments(db),
      reviews: await purgeDeletedReviews(db),
      examNotes: await purgeDeletedNotes(db),
      plans: await purgeDeletedPlans(db),
      packs: await purgeDeletedPacks(db),
    }),
  },
  {
    name: 'purge sessions',
    every: () => 60 * minute,
    run: async () => ({ sessions: await purgeSessions(db, new Date()) }),
  },
  { name: 'departures', every: () => minute, run: () => stepDepartures(db) },
  { name: 'recover', every: () => minute, run: async () => (await recoverBooks(db, sources)) ?? {} },
  { name: 'imports', every: () => 5_000, run: () => sweepImports(db) },
  { name: 'bind', every: nextBinding, run: async () => (await bindPending(db)) ?? {} },
]

// First: whoever starts the queue of a process decides whether it keeps house.
const putDown = takeUp('import', ({ importId }) =>
  advanceImport(db, importId).catch((error: unknown) => {
    log.error({ importId, error: outline(error) }, 'import broken off')
    throw error
  }),
)
putDown.catch((error: unknown) => log.error({ error: outline(error) }, 'no queue'))
const { stop } = startJobs(jobs)

let isLeaving = false
async function leave() {
  if (isLeaving) return
  isLeaving = true
  log.info('draining')
  await Promise.all([stop(), putDown.then((put) => put()).catch(() => {})])
  await db.$disconnect()
  await pool.end()
  // The starter holds a channel open that would keep this process alive.
  process.exit(0)
}

process.on('SIGTERM', () => void leave())
process.on('SIGINT', () => void leave())
// The starter is gone, whatever became of it.
process.on('disconnect', () => void leave())
