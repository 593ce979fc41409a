import { cache } from 'react'
import { requireViewer } from '@/lib/auth/session'
import type { Viewer } from '@/lib/auth/viewer'
import { getCourse } from '@/lib/catalogue/course-queries'
import { listSemesters } from '@/lib/catalogue/semester-queries'
import { show } from '@/lib/core/show'
import { getRating } from '@/lib/reviews/rating-queries'
import { listTimetables } from '@/lib/timetables/queries'

/** Head and page ask for the same course: once a request. */
export const courseOf = cache(async (courseId: string) =>
  show(getCourse.untrusted(await show(requireViewer()), { courseId })),
)

/** What every view of a course shows: the course, its rating, and the semester that runs. */
export async function coursePart(viewer: Viewer, courseId: string) {
  const [course, rating, { items: semesters }] = await Promise.all([
    courseOf(courseId),
    show(getRating(viewer, { courseId })),
    show(listSemesters(viewer, {})),
  ])
  const sections = course.offerings.flatMap((offering) => offering.sections)
  const current = semesters.find((semester) => semester.current)?.name ?? ''
  const open = sections.filter(({ semester }) => semester === current)

  return {
    course,
    rating,
    semesters,
    sections,
    current,
    open,
    counts: { reviews: rating.count, exams: rating.examNoteCount, sections: open.length },
  }
}

/** Every section in the plans that count. */
export async function hadBy(viewer: Viewer): Promise<string[]> {
  const { items: plans } = await show(listTimetables(viewer, { limit: 100 }))

  return plans
    .filter(({ primary }) => primary)
    .flatMap(({ entries }) => entries.flatMap(({ section }) => section?.id ?? []))
}
