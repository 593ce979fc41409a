import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { sectionsAmong } from '@/lib/catalogue/section-queries'
import { DomainError } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { read } from '@/lib/db/read'
import { type FriendRow, selectFriends, toFriendView } from '@/lib/friends/views'
import type { Week } from '@/lib/together/views'
import { friendWeeks } from '@/lib/together/week-queries'
import { classesIn } from './company'
import { listCompanyInput } from './schema'

/**
 * The weeks of these friends as far as they show them; `null` alike where one is no friend, shows nothing, or has no
 * timetable.
 */
export async function companyOf(
  tx: Tx,
  viewer: Viewer,
  { userIds, semester }: { userIds: readonly string[]; semester: string },
): Promise<Week[] | null> {
  try {
    const { weeks } = await friendWeeks(tx, viewer, { userIds, semester })
    return weeks.some(({ shows }) => shows === 'none') ? null : weeks
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not_found') return null
    throw error
  }
}

/** Friends whose timetable of the semester one sees, by nickname; and the classes of those that are named. */
export const listCompany = operation(listCompanyInput, async (viewer, { semester, with: named }) => {
  const rows = await read<FriendRow>(db, selectFriends(viewer))
  const friends = rows
    .toSorted((one, other) => (one.nicknameFolded < other.nicknameFolded ? -1 : 1))
    .map((row) => toFriendView(viewer, row))
    .filter(({ sees }) => sees !== 'none')
  const { term, weeks } = await friendWeeks(db, viewer, { userIds: friends.map(({ id }) => id), semester })
  const seen = weeks.filter(({ shows }) => shows !== 'none')
  const classes = classesIn(seen.filter(({ id }) => named.includes(id)))
  const sections = term
    ? await sectionsAmong(db, term.id, { sectionIds: [...classes.keys()], courseIds: [] })
    : []
  return {
    friends: seen.map(({ id, nickname, shows }) => ({ id, nickname, shows })),
    classes: sections.map((section) => ({ section, friends: classes.get(section.id) ?? [] })),
  }
})
