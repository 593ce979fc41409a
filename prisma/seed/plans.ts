import type { Tx } from '@/lib/db/client'
import { colourFor } from '@/lib/timetables/colour'
import { movePrimary } from '@/lib/timetables/primary-commands'
import type { Person } from './accounts'
import { type Random, randomness } from './random'
import { demoSemesters } from './semesters'
import type { Stage } from './stage'
import type { UniversitySlug } from './universities'

type Campus = { university: UniversitySlug; universityId: string; people: Person[] }

/** Classes that a full week has. */
const classes = 6

/** The running semester's timetable of three students in four, no two classes at once; a second one for some. */
export async function seedPlans(
  tx: Tx,
  { now, ago }: Stage,
  { university, universityId, people }: Campus,
): Promise<void> {
  const running = demoSemesters(now).find(({ name }) => name === 'running')
  if (!running) return
  const { id: semesterId } = await tx.semester.findFirstOrThrow({
    where: { universityId, startsOn: running.startsOn },
    select: { id: true },
  })
  const sections = await sectionsOf(tx, semesterId)
  const random = randomness(`plans of ${university}`)
  const made = ago({ days: 60 })
  for (const [place, person] of people.entries()) {
    if (person.role !== 'student' || place % 4 === 3) continue
    const names = place < 2 ? ['1안', '2안'] : ['1안']
    const plans = names.map((name) => ({ id: random.idAt(made), name }))
    await tx.timetable.createMany({
      data: plans.map((plan) => ({ ...plan, universityId, userId: person.id, semesterId, createdAt: made })),
    })
    for (const { id } of plans)
      await fill(tx, random, { timetableId: id, made, chosen: weekOf(random, sections) })
    await movePrimary(tx, { userId: person.id, semesterId }, plans[0]?.id ?? null)
  }
}

/** Those that meet at some hour. */
export function sectionsOf(tx: Tx, semesterId: string) {
  return tx.section.findMany({
    where: { semesterId, meetings: { some: {} } },
    orderBy: [{ code: 'asc' }, { number: 'asc' }],
    include: { meetings: { orderBy: { position: 'asc' } } },
  })
}

type Section = Awaited<ReturnType<typeof sectionsOf>>[number]

/** Sections that can be taken together and with those that are, no course twice. */
export function weekOf(
  random: Random,
  sections: Section[],
  { taken = [], most = classes }: { taken?: Section[]; most?: number } = {},
): Section[] {
  const chosen = [...taken]
  for (const section of random.shuffle(sections)) {
    const fits = chosen.every((other) => other.courseId !== section.courseId && !meet(other, section))
    if (fits) chosen.push(section)
    if (chosen.length >= most) break
  }
  return chosen
}

function meet(one: Section, other: Section): boolean {
  return one.meetings.some((a) =>
    other.meetings.some(
      (b) => a.weekday === b.weekday && a.startMinute < b.endMinute && b.startMinute < a.endMinute,
    ),
  )
}

type Filling = { timetableId: string; made: Date; chosen: Section[] }

export async function fill(tx: Tx, random: Random, { timetableId, made, chosen }: Filling) {
  const coloured: Parameters<typeof colourFor>[1][number][] = []
  const entries = chosen.map(({ id: sectionId, title, professor, halfCredits, meetings }) => {
    const colour = colourFor({ title, meetings }, coloured)
    coloured.push({ colour, meetings })
    return {
      id: random.idAt(made),
      timetableId,
      sectionId,
      title,
      professor,
      halfCredits,
      colour,
      createdAt: made,
    }
  })
  await tx.entry.createMany({ data: entries })
  await tx.entryMeeting.createMany({
    data: chosen.flatMap(({ meetings }, place) =>
      meetings.map(({ position, weekday, startMinute, endMinute, rooms }) => ({
        entryId: entries[place]?.id ?? '',
        timetableId,
        position,
        weekday,
        startMinute,
        endMinute,
        rooms,
      })),
    ),
  })
}
