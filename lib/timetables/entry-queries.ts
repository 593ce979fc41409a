import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { idInput } from '@/lib/core/id'
import { parseOne } from '@/lib/core/parse'
import type { Tx } from '@/lib/db/client'
import { planMeant } from './queries'
import { entryOf } from './refusal'
import type { PlacedEntryView } from './schema'
import { type EntryRow, entrySelect, toEntryView } from './views'

/** The entry as it stands, but for what is told otherwise, with the version that its plan has by now. */
export async function placedEntry(
  tx: Tx,
  id: string,
  otherwise: Partial<EntryRow> = {},
): Promise<PlacedEntryView> {
  const { timetable, ...entry } = await tx.entry.findUniqueOrThrow({
    where: { id },
    select: { ...entrySelect, timetable: { select: { version: true } } },
  })
  return { ...toEntryView({ ...entry, ...otherwise }, { withMemo: true }), version: timetable.version }
}

/** Before the input is blamed: whether the plan is one's own and the entry stands in it. */
export async function entryMeant(tx: Tx, viewer: Viewer, raw: unknown): Promise<EntryRow> {
  return entryOf(await planMeant(tx, viewer, raw), parseOne(idInput, raw, 'entryId'))
}
