import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { Listing } from '@/lib/catalogue/listing'
import { listingsOf } from '@/lib/catalogue/listing-queries'
import type { Meeting } from '@/lib/catalogue/meeting'
import { putSections, removeSections } from '@/lib/catalogue/section-commands'
import { type SemesterName, semesterOf } from '@/lib/catalogue/semester'
import { namedSemester } from '@/lib/catalogue/semester-commands'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'

/** A catalogue of one semester, as an import would leave it; the ids of its sections in the order given. */
export async function newCatalogue(
  { id: universityId }: Viewer['university'],
  semester: SemesterName,
  listings: Partial<Listing>[],
): Promise<string[]> {
  const name = semesterOf(semester)
  if (!name) throw new RangeError(semester)

  const sections = listings.map((traits) => ({ id: newId(), listing: newListing(traits) }))
  await db.$transaction(async (tx) => {
    const semesterId = await namedSemester(tx, universityId, name)
    await putSections(tx, { universityId, semesterId }, sections)
    await tx.semester.update({ where: { id: semesterId }, data: { catalogueVersion: { increment: 1 } } })
  })
  return sections.map(({ id }) => id)
}

/** The list says something else of a section from now on, or no longer has it. */
export async function relist(sectionId: string, traits: Partial<Listing> | null): Promise<void> {
  const { universityId, semesterId } = await db.section.findUniqueOrThrow({ where: { id: sectionId } })
  const held = (await listingsOf(db, semesterId)).find(({ id }) => id === sectionId)
  if (!held) throw new RangeError(sectionId)

  await db.$transaction(async (tx) => {
    const section = { id: sectionId, listing: { ...held.listing, ...traits } }
    if (traits) await putSections(tx, { universityId, semesterId }, [section])
    else await removeSections(tx, universityId, [section])
  })
}

let made = 0

function newListing(traits: Partial<Listing> = {}): Listing {
  made += 1
  return {
    code: `T${String(made).padStart(4, '0')}`,
    number: '01',
    title: '자료구조',
    professor: '서지안',
    targets: [],
    halfCredits: 6,
    capacity: 40,
    freshmanCapacity: null,
    language: '',
    mode: '',
    remark: '',
    rawTime: '',
    rawPlace: '',
    meetings: [],
    ...traits,
  }
}

/** `at(1, 9, 10.5, '공학관 301')`: a meeting by its hours. */
export function at(weekday: number, from: number, to: number, ...rooms: string[]): Meeting {
  return { weekday, startMinute: from * 60, endMinute: to * 60, kind: '', rooms }
}
