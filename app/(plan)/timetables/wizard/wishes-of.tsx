import type { WishedGroup } from '@/components/wizard/class-views'
import type { CompanyProps } from '@/components/wizard/company'
import type { Viewer } from '@/lib/auth/viewer'
import { show } from '@/lib/core/show'
import { colourFor } from '@/lib/timetables/colour'
import { type Asked, askedIn } from '@/lib/wizard/asked'
import { listCompany } from '@/lib/wizard/company-queries'
import { listWished } from '@/lib/wizard/queries'
import { groupText, groupTitle } from '@/lib/wizard/wording'

type Wishes = {
  /** What the address asks for, as far as the list has it. */
  asked: Asked
  groups: WishedGroup[]
  /** Whether something is left out that the list has no more. */
  isShort: boolean
  /** Friends whose timetables one sees, and classes of those that are chosen. */
  company: CompanyProps
  /** Whether somebody is left out whose timetable one does not see. */
  isAlone: boolean
}

/** The groups of an address with the sections that they come to. */
export async function wishesOf(
  viewer: Viewer,
  params: Record<string, string | string[] | undefined>,
  semester: string,
): Promise<Wishes> {
  const meant = { ...askedIn(params), semester }
  const wished = meant.groups.map(({ courses, sections }) => ({ courses, sections }))
  const [known, { friends, classes }] = await Promise.all([
    show(listWished(viewer, { semester, groups: wished })),
    show(listCompany(viewer, { semester, with: meant.with })),
  ])
  const groups: WishedGroup[] = []
  let isShort = false
  for (const [place, group] of meant.groups.entries()) {
    const sections = known[place] ?? []
    const asked = {
      ...group,
      courses: group.courses.filter((id) => sections.some(({ course }) => course.id === id)),
      sections: group.sections.filter((id) => sections.some((section) => section.id === id)),
    }
    const courses = new Set(sections.map(({ course }) => course.id)).size
    if (asked.courses.length + asked.sections.length < group.courses.length + group.sections.length)
      isShort = true
    if (courses === 0) continue
    asked.choose = Math.min(asked.choose, courses)
    const title = groupTitle(sections, asked.choose)
    const taken = groups.map(({ colour }) => ({ colour, meetings: [] }))
    groups.push({
      asked,
      title,
      text: groupText(sections),
      colour: colourFor({ title, meetings: [] }, taken),
      sections,
    })
  }
  const seen = meant.with.filter((id) => friends.some((friend) => friend.id === id))

  return {
    asked: { ...meant, groups: groups.map(({ asked }) => asked), with: seen },
    groups,
    isShort,
    company: {
      friends,
      classes: classes.map(({ section: { id, course, number }, friends: having }) => ({
        id,
        course: { id: course.id, title: course.title },
        number,
        friends: having,
      })),
    },
    isAlone: seen.length < meant.with.length,
  }
}
