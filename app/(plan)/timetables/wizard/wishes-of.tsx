import type { WishedGroup } from '@/components/wizard/class-views'
import type { Viewer } from '@/lib/auth/viewer'
import { show } from '@/lib/core/show'
import { colourFor } from '@/lib/timetables/colour'
import { type Asked, askedIn } from '@/lib/wizard/asked'
import { listWished } from '@/lib/wizard/queries'
import { groupText, groupTitle } from '@/lib/wizard/wording'

type Wishes = {
  /** What the address asks for, as far as the list has it. */
  asked: Asked
  groups: WishedGroup[]
  /** Whether something is left out that the list has no more. */
  isShort: boolean
}

/** The groups of an address with the sections that they come to. */
export async function wishesOf(
  viewer: Viewer,
  params: Record<string, string | string[] | undefined>,
  semester: string,
): Promise<Wishes> {
  const meant = { ...askedIn(params), semester }
  const wished = meant.groups.map(({ courses, sections }) => ({ courses, sections }))
  const known = await show(listWished(viewer, { semester, groups: wished }))
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
  return { asked: { ...meant, groups: groups.map(({ asked }) => asked) }, groups, isShort }
}
