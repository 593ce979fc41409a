import 'server-only'
import { db } from '@/lib/db/client'
import { newCatalogue } from '@/lib/testing/catalogue'
import { at, type Making } from './scene'

const atCatalogue =
  (path: (sectionIds: string[]) => string | Promise<string>): Making =>
  async ({ author }) => ({ path: await path(await newCatalogue(author.university, '2026-2', [{}])) })

export const catalogueAsks: Record<string, Making> = {
  'GET /semesters': at('/semesters'),
  'GET /sections': atCatalogue(() => '/sections?q=구조&limit=1'),
  'GET /sections/{sectionId}': atCatalogue(([id]) => `/sections/${id}`),
  'GET /courses': at('/courses?q=구조'),
  'GET /courses/{courseId}': atCatalogue(async ([id]) => {
    const { courseId } = await db.section.findUniqueOrThrow({ where: { id: id ?? '' } })
    return `/courses/${courseId}`
  }),
  'GET /rooms/free': at('/rooms/free?day=0&from=09:00&to=10:00'),
}
