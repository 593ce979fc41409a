import 'server-only'
import { assertMayWrite } from '@/lib/auth/standing'
import type { Viewer } from '@/lib/auth/viewer'
import { minuteOf } from '@/lib/catalogue/clock'
import type { SectionView } from '@/lib/catalogue/schema'
import { sectionsAmong } from '@/lib/catalogue/section-queries'
import { semesterNamed } from '@/lib/catalogue/semester-queries'
import { DomainError, notFound } from '@/lib/core/errors'
import { operation } from '@/lib/core/operation'
import { db, type Tx } from '@/lib/db/client'
import { isOverlap, isTaken } from '@/lib/db/errors'
import { once } from '@/lib/db/idempotency'
import { makeFilled, type NewClass, planMadeBefore } from '@/lib/timetables/making-commands'
import { ownPlan } from '@/lib/timetables/queries'
import { takeTimetableInput } from './schema'
import { stampOf } from './stamp'

/**
 * A plan of a result, with the classes of `plan` where one is named. Errors: `conflict` wizard.changed when a section
 * is no longer what was looked at, timetable.too_many; `not_found` for the plan.
 */
export const takeTimetable = operation(
  takeTimetableInput,
  async (viewer, { idempotencyKey, ...body }) => {
    assertMayWrite(viewer)
    const { semester, name, sections: sectionIds, seen, plan } = body
    const { id: semesterId } = (await semesterNamed(db, viewer.university, semester)) ?? {}
    if (!semesterId) throw notFound('그 학기의 강의 목록이 아직 없어요.')

    try {
      return await once(
        { table: 'Timetable', person: viewer.id, key: idempotencyKey, body },
        {
          make: async (tx, idempotency) => {
            const sections = await sectionsAmong(tx, semesterId, { sectionIds, courseIds: [] })
            if (sections.length < sectionIds.length || stampOf(sections) !== seen) throw changed()
            return makeFilled(tx, viewer, {
              semesterId,
              name: undefined,
              proposal: name,
              classes: [...(await classesOf(tx, viewer, { plan, semesterId })), ...sections.map(classOf)],
              idempotency,
            })
          },
          found: (tx, id) => planMadeBefore(tx, viewer, id),
        },
      )
    } catch (error) {
      // The timetable whose classes come along was changed in between.
      throw isOverlap(error) || isTaken(error) ? changed() : error
    }
  },
  { reach: async (viewer) => assertMayWrite(viewer) },
)

type Along = { plan: string | undefined; semesterId: string }

async function classesOf(tx: Tx, viewer: Viewer, { plan, semesterId }: Along): Promise<NewClass[]> {
  if (plan === undefined) return []
  const { entries, semesterId: theirs } = await ownPlan(tx, viewer, plan)
  if (theirs !== semesterId) throw notFound('이 학기에 만든 내 시간표만 함께 담을 수 있어요.')

  return entries
}

function classOf({ id, course, professor, credits, meetings }: SectionView): NewClass {
  return {
    sectionId: id,
    title: course.title,
    professor,
    halfCredits: credits === null ? null : credits * 2,
    meetings: meetings.map(({ day, start, end, rooms }) => ({
      weekday: day,
      startMinute: minuteOf(start) ?? 0,
      endMinute: minuteOf(end) ?? 0,
      rooms,
    })),
  }
}

function changed(): DomainError {
  return new DomainError('conflict', '그사이에 바뀐 수업이 있어요. 다시 찾아서 골라 주세요.', {
    code: 'wizard.changed',
  })
}
