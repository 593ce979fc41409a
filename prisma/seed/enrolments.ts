import type { Tx } from '@/lib/db/client'
import type { Person } from './accounts'

/** The most of one wish. */
const fallbacks = 2

/** The order in which one student registers for the week that counts: what has siblings in the list has fallbacks. */
export async function seedEnrolment(tx: Tx, { id: userId }: Person): Promise<void> {
  const { timetableId, semesterId } = await tx.primaryTimetable.findFirstOrThrow({ where: { userId } })
  const entries = await tx.entry.findMany({
    where: { timetableId, section: { removedAt: null } },
    orderBy: { id: 'asc' },
    include: { section: { select: { id: true, courseId: true } } },
  })
  const siblings = await tx.section.findMany({
    where: {
      semesterId,
      removedAt: null,
      courseId: { in: entries.flatMap(({ section }) => section?.courseId ?? []) },
    },
    orderBy: { number: 'asc' },
    select: { id: true, courseId: true },
  })
  const wishes = entries.flatMap(({ section }) =>
    section
      ? [
          [
            section.id,
            ...siblings
              .filter(({ id, courseId }) => courseId === section.courseId && id !== section.id)
              .slice(0, fallbacks)
              .map(({ id }) => id),
          ],
        ]
      : [],
  )
  await tx.enrolment.create({ data: { timetableId, version: 2 } })
  await tx.enrolmentChoice.createMany({
    data: wishes.flatMap((choices, wish) =>
      choices.map((sectionId, place) => ({ timetableId, sectionId, wish, place })),
    ),
  })
}
