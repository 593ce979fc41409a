import 'server-only'
import type { Tx } from '@/lib/db/client'
import { isTaken } from '@/lib/db/errors'
import { putMeetings } from '@/lib/timetables/placing-commands'
import { alreadyThere } from '@/lib/timetables/refusal'
import type { Answer } from './schema'
import type { Side } from './side'

/** What an entry says, and of which section. */
export type Placed = Side & { sectionId: string | null }

/**
 * The entries say this from now on, and are in the plan. All meetings go before the new ones come. Errors: `conflict`
 * timetable.already for a section that is there.
 */
export async function rewrite(
  tx: Tx,
  timetableId: string,
  entries: readonly ({ id: string } & Placed)[],
): Promise<void> {
  for (const { id, sectionId, title, professor, halfCredits } of entries) {
    const data = { sectionId, title, professor, halfCredits, deletedAt: null }
    try {
      await tx.entry.update({ where: { id }, data })
    } catch (error) {
      throw isTaken(error) ? alreadyThere(title) : error
    }
  }
  await tx.entryMeeting.deleteMany({ where: { entryId: { in: entries.map(({ id }) => id) } } })
  await putMeetings(tx, timetableId, [...entries])
}

type Note = {
  entryId: string
  answer: Answer
  print: string
  before: Placed
  replaced: string[]
}

export async function noteAnswer(tx: Tx, { entryId, ...note }: Note): Promise<void> {
  const written = { ...note, answeredAt: new Date() }
  await tx.changeAnswer.upsert({ where: { entryId }, create: { entryId, ...written }, update: written })
}
