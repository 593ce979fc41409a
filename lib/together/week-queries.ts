import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import type { Tx } from '@/lib/db/client'
import { read } from '@/lib/db/read'
import { friendOf, friendsAmong } from '@/lib/friends/queries'
import { toFriendView } from '@/lib/friends/views'
import { type Person, selectWeeks, toWeek, type Week, type WeekRow } from './views'

type Asked = {
  userIds: readonly string[]
  /** The current one where none is named. */
  semester: string | undefined
}

type Term = Awaited<ReturnType<typeof semesterNamed>>

/**
 * The weeks of these friends as far as they show them, in the order given: asked anew each time, so that sight ends
 * with the friendship. Three queries, however many they are. `term` is `null` while the university has no catalogue.
 * Errors: `not_found` where one of them is no friend, `invalid` for a semester that is not there.
 */
export async function friendWeeks(
  tx: Tx,
  viewer: Viewer,
  { userIds, semester }: Asked,
): Promise<{ term: Term; weeks: Week[] }> {
  const friends = await peopleAmong(tx, viewer, userIds)
  const { term, weekOf } = await plansOf(tx, viewer, { userIds, semester })

  return { term, weeks: friends.map(weekOf) }
}

/** The same of one friend. */
export async function friendWeek(
  tx: Tx,
  viewer: Viewer,
  { userId, semester }: { userId: string; semester: string | undefined },
): Promise<{ term: Term; week: Week }> {
  const friend = toFriendView(viewer, await friendOf(tx, viewer, userId))
  const { term, weekOf } = await plansOf(tx, viewer, { userIds: [userId], semester })

  return { term, week: weekOf(friend) }
}

/** Of several, one's own week before theirs. */
export async function weeksTogether(
  tx: Tx,
  viewer: Viewer,
  { userIds, semester }: Asked,
): Promise<{ term: Term; weeks: Week[] }> {
  const { id, nickname } = viewer
  const friends = await peopleAmong(tx, viewer, userIds)
  const { term, weekOf } = await plansOf(tx, viewer, { userIds: [id, ...userIds], semester })

  return { term, weeks: [{ id, nickname, sees: 'full' as const }, ...friends].map(weekOf) }
}

async function peopleAmong(tx: Tx, viewer: Viewer, userIds: readonly string[]): Promise<Person[]> {
  const friends = await friendsAmong(tx, viewer, userIds)

  return friends.map((row) => toFriendView(viewer, row))
}

async function plansOf(tx: Tx, viewer: Viewer, { userIds, semester }: Asked) {
  const term = await semesterNamed(tx, viewer.university, semester)
  const rows = term ? await read<WeekRow>(tx, selectWeeks(viewer, userIds, term.id)) : []
  const weekOf = (person: Person) =>
    toWeek(
      person,
      rows.filter(({ userId }) => userId === person.id),
    )
  return { term, weekOf }
}
