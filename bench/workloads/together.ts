import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { pairOf } from '@/lib/friends/pair'
import { compare } from '../load'
import { planFor } from '../plans'
import { against, type Workload } from '../workload'

const subject = 'five friends'
/** As many as one may look at together with. */
const friends = 5

/** A week laid over those of five friends, against the smallest of their kind. */
export const together: Workload = {
  name: 'together',
  run: async ({ moram, next, cookies, bearers, readers, viewer }) => {
    const company = await companyOf(viewer, readers)
    const asked = `with=${company.join(',')}`
    const json = (path: string) => ({ url: `${moram}/api/v1/friends/${path}`, headers: bearers.slice(0, 1) })
    const pages = await compare({
      'free together': { url: `${moram}/friends/free?${asked}`, headers: cookies.slice(0, 1) },
      next: { url: `${next}/`, headers: [{}] },
    })
    const lists = await compare({
      'free time': json(`free-time?${asked}`),
      'classes that all could add, of 8,000': json(`free-time/sections?${asked}`),
      'whether an open page still holds': json(`sight?${asked}`),
      'who is free now': json('free-now'),
      next: { url: `${next}/list`, headers: [{}] },
    })

    return [
      ...against(pages, subject, 'page ÷ smallest Next page'),
      ...against(lists, subject, 'JSON ÷ smallest Next route handler'),
    ]
  },
}

/** The first few of the others as friends who show their weeks; made once. */
async function companyOf(viewer: Viewer, readers: readonly Viewer[]): Promise<string[]> {
  const others = readers.filter(({ id }) => id !== viewer.id).slice(0, friends)
  const ids = others.map(({ id }) => id)
  await planFor(viewer)
  for (const other of others) await planFor(other)
  await db.friendship.createMany({
    data: ids.map((id) => ({ ...pairOf(viewer.id, id), requestedById: id, acceptedAt: new Date() })),
    skipDuplicates: true,
  })
  await db.timetable.updateMany({ where: { userId: { in: ids } }, data: { visibility: 'friends' } })
  await db.user.updateMany({ where: { id: { in: ids } }, data: { sharesFreeNow: true } })

  return ids
}
