import { issueViewer, type Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { compare } from '../load'
import { planFor } from '../plans'
import { perSecond, type Workload } from '../workload'

/** As many friends as somebody has after a few years. */
const friendCount = 60

/** One reader's friends, and one of them who shows a plan of seven classes, against the smallest of their kind. */
export const friends: Workload = {
  name: 'friends',
  run: async ({ moram, next, cookies, bearers, viewer }) => {
    const friend = await friendsFor(viewer)
    const page = (path: string) => ({ url: `${moram}/friends${path}`, headers: cookies.slice(0, 1) })
    const json = (path: string) => ({
      url: `${moram}/api/v1/friends${path}`,
      headers: bearers.slice(0, 1),
    })
    const pages = await compare({
      friends: page(''),
      'a friend with their timetable': page(`/${friend}`),
      next: { url: `${next}/`, headers: [{}] },
    })
    const answers = await compare({
      friends: json('?limit=20'),
      'a friend’s timetable': json(`/${friend}/timetable`),
      next: { url: `${next}/list`, headers: [{}] },
    })
    const against = (rates: Record<string, number> & { next: number }, kind: string) =>
      Object.entries(rates)
        .filter(([what]) => what !== 'next')
        .map(([what, rate]) => ({
          what: `${friendCount} friends: ${what}, ${kind}`,
          ratio: rate / rates.next,
          absolute: perSecond({ [what]: rate, next: rates.next }),
        }))

    return [
      ...against(pages, 'page ÷ smallest Next page'),
      ...against(answers, 'JSON ÷ smallest Next route handler'),
    ]
  },
}

/** The first of them shows a plan. */
async function friendsFor(viewer: Viewer): Promise<string> {
  await db.$executeRaw`
    INSERT INTO "Friendship" ("lowId", "highId", "requestedById", "acceptedAt")
    SELECT least(u.id, ${viewer.id}::uuid), greatest(u.id, ${viewer.id}::uuid), u.id, now()
    FROM "User" u
    WHERE u."universityId" = ${viewer.university.id}::uuid AND u.id <> ${viewer.id}::uuid
    ORDER BY u.id LIMIT ${friendCount}::int
    ON CONFLICT DO NOTHING`
  const friend = await db.user.findFirstOrThrow({
    where: { universityId: viewer.university.id, id: { not: viewer.id } },
    orderBy: { id: 'asc' },
    select: { id: true, loginId: true, nickname: true, role: true },
  })
  const timetableId = await planFor(
    issueViewer({
      ...friend,
      verified: true,
      suspendedUntil: null,
      sessionId: friend.id,
      university: viewer.university,
    }),
  )
  await db.timetable.update({ where: { id: timetableId }, data: { visibility: 'friends' } })

  return friend.id
}
