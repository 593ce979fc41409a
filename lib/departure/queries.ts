import 'server-only'
import { getMe, listSessions } from '@/lib/accounts/queries'
import { nothingInput } from '@/lib/accounts/schema'
import type { Viewer } from '@/lib/auth/viewer'
import { listBoards } from '@/lib/boards/queries'
import type { BoardView } from '@/lib/boards/schema'
import { listAnswers } from '@/lib/changes/queries'
import { listMyComments } from '@/lib/comments/queries'
import type { Page } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import type { Tx } from '@/lib/db/client'
import { listEnrolments } from '@/lib/enrolment/queries'
import { listBlocked, listCalls, listFriends } from '@/lib/friends/queries'
import { getGrades } from '@/lib/grades/queries'
import { listTaken } from '@/lib/grades/taken-queries'
import { listInbox } from '@/lib/inbox/queries'
import { listMyReports } from '@/lib/moderation/queries'
import { listMyPosts, listMyScraps } from '@/lib/posts/queries'
import { listMyNotes } from '@/lib/reviews/exam-queries'
import { listMyReviews } from '@/lib/reviews/queries'
import { listSharing } from '@/lib/sharing/queries'
import { listTimetables } from '@/lib/timetables/queries'
import type { Leaver } from './schedule'
import type { ExportView } from './schema'

/** Everything of one person in one object, the anonymous writings as well. */
export const exportMine = operation(
  nothingInput,
  async (viewer): Promise<ExportView> => {
    const boards = await boardsSeenBy(viewer)
    const all = <Item>(list: List<Item>) => (viewer.verified ? everyPage(viewer, list) : [])

    return {
      exportedAt: new Date().toISOString(),
      profile: await getMe(viewer, {}),
      boards: boards.filter((board) => board.viewer.owner),
      pins: boards.filter((board) => board.viewer.pinned).map(({ slug }) => slug),
      posts: await all(listMyPosts),
      comments: await all(listMyComments),
      scraps: await all(listMyScraps),
      reviews: await all(listMyReviews),
      examNotes: await all(listMyNotes),
      reports: await all(listMyReports),
      inbox: await all(listInbox),
      timetables: await all(listTimetables),
      changeAnswers: await all(listAnswers),
      enrolments: await all(listEnrolments),
      courses: await all(listTaken),
      grades: viewer.verified ? await getGrades(viewer, {}) : null,
      friends: await all(listFriends),
      friendCalls: viewer.verified ? (await listCalls(viewer, {})).items : [],
      blocked: await all(listBlocked),
      sharing: viewer.verified ? await listSharing(viewer, {}) : [],
      sessions: await everyPage(viewer, listSessions),
    }
  },
  { unverified: true },
)

/** What is worth knowing before one leaves: the boards that would stay without an owner. */
export const getLeaving = operation(
  nothingInput,
  async (viewer) => ({ boards: (await boardsSeenBy(viewer)).filter((board) => board.viewer.owner) }),
  { unverified: true },
)

/** Who is not verified yet has only an account. */
async function boardsSeenBy(viewer: Viewer): Promise<BoardView[]> {
  return viewer.verified ? (await listBoards(viewer, {})).items : []
}

type List<Item> = (viewer: Viewer, input: { cursor?: string; limit: number }) => Promise<Page<Item>>

async function everyPage<Item>(viewer: Viewer, list: List<Item>): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const page: Page<Item> = await list(viewer, { limit: 100, ...(cursor === null ? {} : { cursor }) })
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)

  return items
}

/** Everybody who left and of whom something is still there. */
export async function listLeavers(tx: Tx): Promise<Leaver[]> {
  const rows = await tx.user.findMany({
    where: { leftOn: { not: null } },
    select: { id: true, leftOn: true, eraseBy: true },
  })
  return rows.flatMap(({ leftOn, ...row }) => (leftOn ? [{ ...row, leftOn }] : []))
}
