import type { Viewer } from '@/lib/auth/viewer'
import type { CourseView, SemesterView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'
import { show } from '@/lib/core/show'
import { dayIn } from '@/lib/core/time'
import { listTimetables } from '@/lib/timetables/queries'

type Asked = { offering?: string | string[] | undefined; semester?: string | string[] | undefined }
type Taught = { choices: { value: string; label: string }[]; chosen: string | undefined }

/** The classes of a course that may be written about; chosen is what was asked for, else what one had in one's plan. */
export async function taughtChoices(
  viewer: Viewer,
  { offerings }: CourseView,
  semesters: readonly SemesterView[],
  { offering, semester }: Asked,
): Promise<Taught> {
  const today = dayIn(new Date(), viewer.university.timeZone)
  const begun = semesters.filter(({ startsOn }) => startsOn <= today)
  const choices = begun.flatMap(({ name }) =>
    offerings
      .filter(({ sections }) => sections.some((section) => section.semester === name))
      .map(({ id, professor }) => ({
        value: `${id} ${name}`,
        label: [semesterText(name), professor || '담당 미정'].join(' · '),
      })),
  )
  const fits = choices.filter(
    ({ value }) =>
      (!offering || value.startsWith(String(offering))) && (!semester || value.endsWith(String(semester))),
  )
  const taken = new Set(
    (await show(listTimetables(viewer, { limit: 100 }))).items
      .filter(({ primary }) => primary)
      .flatMap(({ entries }) => entries.map(({ section }) => section?.id)),
  )
  const had = offerings.flatMap(({ id, sections }) =>
    sections.filter((section) => taken.has(section.id)).map((section) => `${id} ${section.semester}`),
  )
  const chosen = fits.find(({ value }) => had.includes(value)) ?? (fits.length === 1 ? fits[0] : undefined)

  return { choices, chosen: chosen?.value }
}
