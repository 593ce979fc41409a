import type { Viewer } from '@/lib/auth/viewer'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import type { Stretch } from '@/lib/catalogue/stretch'
import { db } from '@/lib/db/client'
import { fillEnrolment, moveChoice } from '@/lib/enrolment/commands'
import { makeFilled, type NewClass } from '@/lib/timetables/making-commands'

const name = '벤치'
/** A usual week. */
const classCount = 7
/** Sections to choose them from. */
const choice = 400

/** The reader's plan of the current semester: one of its classes has changed since, and every wish has a fallback. */
export async function planFor(viewer: Viewer): Promise<string> {
  const semester = await semesterNamed(db, viewer.university, undefined)
  if (!semester) throw new Error('the database holds no catalogue: run npm run bench')
  const made = await db.timetable.findFirst({
    where: { userId: viewer.id, semesterId: semester.id, deletedAt: null, enrolment: { isNot: null } },
    select: { id: true },
  })
  if (made) return made.id

  const { classes, fallbacks } = await classesOf(semester.id)
  const [first, ...others] = classes
  if (!first || classes.length < classCount) throw new RangeError('too few sections for a week')
  const plan = await db.$transaction((tx) =>
    makeFilled(tx, viewer, {
      semesterId: semester.id,
      name: undefined,
      proposal: name,
      classes: [{ ...first, professor: '옛 교수' }, ...others],
      idempotency: {},
    }),
  )
  await fillEnrolment(viewer, { timetableId: plan.id })
  for (const [place, sectionId] of fallbacks.entries()) {
    const behind = classes[place]?.sectionId
    if (behind) await moveChoice(viewer, { timetableId: plan.id, sectionId, move: 'add', behind })
  }
  return plan.id
}

/** Classes that go together, and as many others. */
async function classesOf(semesterId: string): Promise<{ classes: NewClass[]; fallbacks: string[] }> {
  const rows = await db.section.findMany({
    where: { semesterId, removedAt: null, meetings: { some: {} } },
    orderBy: { id: 'asc' },
    take: choice,
    include: { meetings: { orderBy: { position: 'asc' } } },
  })
  const taken: typeof rows = []
  for (const row of rows) {
    const isFree = taken.every(
      (other) =>
        other.courseId !== row.courseId &&
        !other.meetings.some((one) => row.meetings.some((two) => meet(one, two))),
    )
    if (isFree && taken.length < classCount) taken.push(row)
  }
  return {
    classes: taken.map(({ id, title, professor, halfCredits, meetings }) => ({
      sectionId: id,
      title,
      professor,
      halfCredits,
      meetings: meetings.map(({ weekday, startMinute, endMinute, rooms }) => ({
        weekday,
        startMinute,
        endMinute,
        rooms,
      })),
    })),
    fallbacks: rows
      .filter((row) => !taken.includes(row))
      .slice(0, classCount)
      .map(({ id }) => id),
  }
}

function meet(one: Stretch, other: Stretch): boolean {
  return (
    one.weekday === other.weekday && one.startMinute < other.endMinute && other.startMinute < one.endMinute
  )
}
