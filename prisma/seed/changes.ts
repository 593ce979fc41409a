import { createHash } from 'node:crypto'
import type { Listing } from '@/lib/catalogue/listing'
import { listingsOf } from '@/lib/catalogue/listing-queries'
import { type Listed, putSections } from '@/lib/catalogue/section-commands'
import type { Tx } from '@/lib/db/client'
import type { SummaryView } from '@/lib/imports/import-schema'
import type { Person } from './accounts'
import { randomness } from './random'
import type { Stage } from './stage'

type Campus = { universityId: string; person: Person }

/** A second version of the list, of this morning: two classes of one student's week are no longer what they were. */
export async function seedChanges(tx: Tx, { ago }: Stage, { universityId, person }: Campus): Promise<void> {
  const { timetableId, semesterId } = await tx.primaryTimetable.findFirstOrThrow({
    where: { userId: person.id },
  })
  const entries = await tx.entry.findMany({ where: { timetableId }, orderBy: { id: 'asc' } })
  const held = await listingsOf(tx, semesterId)
  const week = entries.flatMap(({ sectionId }) => held.find(({ id }) => id === sectionId) ?? [])
  const moved = movedOnto(week, held)
  const changes = [moved, movedElsewhere(week, moved?.id)].flatMap((change) => change ?? [])
  await putSections(
    tx,
    { universityId, semesterId },
    changes.map(({ id, after }) => ({ id, listing: after })),
  )
  await tx.semester.update({ where: { id: semesterId }, data: { catalogueVersion: 2 } })

  const random = randomness('a second version of the list')
  const at = ago({ minutes: 170 })
  const importId = random.idAt(at)
  await tx.catalogueImport.create({
    data: {
      id: importId,
      universityId,
      semesterId,
      fileName: '강의시간표_수정.csv',
      byteSize: 61_440,
      checksum: createHash('sha256').update(importId).digest(),
      status: 'done',
      done: changes.length,
      total: changes.length,
      summary: summaryOf(held, changes.length),
      version: 2,
      createdAt: at,
      movedAt: at,
    },
  })
  await tx.sectionChange.createMany({
    data: changes.map(({ id: sectionId, before, after }, position) => ({
      importId,
      position,
      kind: 'changed' as const,
      sectionId,
      row: position + 2,
      before,
      after,
    })),
  })
}

type Change = { id: string; before: Listing; after: Listing }

/** A class goes to the hours of another one in the week; one that has siblings in the list before any other. */
function movedOnto(week: readonly Listed[], held: readonly Listed[]): Change | null {
  const siblings = ({ id, listing }: Listed) =>
    held.filter((other) => other.id !== id && other.listing.code === listing.code).length
  const pairs = week.flatMap((one) => {
    const onto = week.find(
      ({ id, listing }) => id !== one.id && listing.meetings.length === one.listing.meetings.length,
    )
    return onto ? [{ one, onto }] : []
  })
  const [pair] = pairs.toSorted((a, b) => siblings(b.one) - siblings(a.one))
  if (!pair) return null

  const { one, onto } = pair
  const meetings = one.listing.meetings.map((meeting, place) => {
    const {
      weekday = meeting.weekday,
      startMinute = 540,
      endMinute = 600,
    } = onto.listing.meetings[place] ?? {}
    return { ...meeting, weekday, startMinute, endMinute }
  })
  return {
    id: one.id,
    before: one.listing,
    after: { ...one.listing, rawTime: onto.listing.rawTime, meetings },
  }
}

/** Another class gets the room of a third. */
function movedElsewhere(week: readonly Listed[], but: string | undefined): Change | null {
  const others = week.filter(({ id, listing }) => id !== but && roomsOf(listing).length > 0)
  const one = others.at(-1)
  const from = others.find(({ listing }) => one && roomsOf(listing).join() !== roomsOf(one.listing).join())
  if (!one || !from) return null

  const rooms = roomsOf(from.listing)
  return {
    id: one.id,
    before: one.listing,
    after: {
      ...one.listing,
      rawPlace: from.listing.rawPlace,
      meetings: one.listing.meetings.map((meeting) => ({ ...meeting, rooms })),
    },
  }
}

function roomsOf({ meetings }: Listing): string[] {
  return meetings[0]?.rooms ?? []
}

function summaryOf(held: readonly { removed: boolean; listing: Listing }[], changed: number): SummaryView {
  const listed = held.filter(({ removed }) => !removed)
  return {
    rows: listed.length,
    sections: listed.length,
    meetings: listed.reduce((sum, { listing }) => sum + listing.meetings.length, 0),
    new: 0,
    changed,
    removed: 0,
    unchanged: listed.length - changed,
    warnings: 0,
    errors: 0,
  }
}
