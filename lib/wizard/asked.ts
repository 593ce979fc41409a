import { friendsMost, groupsMost } from './policy'
import { sorts } from './problem'
import type { FindingInput, WayView } from './schema'

/** A group as an address writes it. */
export type AskedGroup = { courses: string[]; sections: string[]; choose: number; must: boolean }

const ruleNames = ['free', 'from', 'to', 'lunch', 'run', 'plan'] as const

/** What the wizard's page asks for; '' for what it leaves open. */
export type Asked = Record<(typeof ruleNames)[number] | 'semester' | 'sort', string> & {
  groups: AskedGroup[]
  /** Days without a class. */
  off: number[]
  /** Friends with whom time is kept free. */
  with: string[]
  /** How much of it: `week-120`, `day-60`; '' for what is usual. */
  common: string
}

type Params = Record<string, string | string[] | undefined>

/**
 * An address as the page reads it: for each group one `g` (`c…` for a course and `s…` for a section, with dots
 * between) and one `n`, how many are chosen; `must` names the groups that cannot be left out.
 */
export function askedIn(params: Params): Asked {
  const many = (name: string) => [params[name] ?? []].flat()
  const one = (name: string) => many(name)[0]?.trim() ?? ''
  const musts = many('must')
  const counts = many('n')
  const groups = many('g')
    .slice(0, groupsMost)
    .map((group, place) => ({
      ...groupOf(group),
      choose: Math.max(1, Math.min(10, Number.parseInt(counts[place] ?? '1', 10) || 1)),
      must: musts.includes(String(place)),
    }))
  const off = many('off').filter((day) => /^[0-6]$/.test(day))

  const friends = many('with').filter((one) => id.test(one))
  const common = one('common')

  return {
    ...(Object.fromEntries(ruleNames.map((name) => [name, one(name)])) as Record<
      (typeof ruleNames)[number],
      string
    >),
    semester: one('semester'),
    sort: one('sort'),
    groups: groups.filter(({ courses, sections }) => courses.length + sections.length > 0),
    off: [...new Set(off)].map(Number).sort(),
    with: [...new Set(friends)].slice(0, friendsMost),
    common: /^(?:week|day)-[1-9]\d{1,3}$/.test(common) ? common : '',
  }
}

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function groupOf(text: string): Pick<AskedGroup, 'courses' | 'sections'> {
  const parts = [...new Set(text.split('.'))]
  const named = (kind: string) =>
    parts.filter((part) => part.startsWith(kind) && id.test(part.slice(1))).map((part) => part.slice(1))

  return { courses: named('c'), sections: named('s') }
}

export function groupText({ courses, sections }: Pick<AskedGroup, 'courses' | 'sections'>): string {
  return [...courses.map((id) => `c${id}`), ...sections.map((id) => `s${id}`)].join('.')
}

/** The address of these wishes. `more` is what else the page shows: its search. */
export function wizardPath(asked: Asked, more: Record<string, string> = {}): string {
  const query = new URLSearchParams()
  for (const name of ['semester', 'sort', ...ruleNames] as const)
    if (asked[name]) query.set(name, asked[name])
  for (const [place, group] of asked.groups.entries()) {
    query.append('g', groupText(group))
    query.append('n', String(group.choose))
    if (group.must) query.append('must', String(place))
  }
  for (const day of asked.off) query.append('off', String(day))
  for (const friend of asked.with) query.append('with', friend)
  if (asked.common && asked.with.length > 0) query.set('common', asked.common)
  for (const [name, value] of Object.entries(more)) query.set(name, value)

  return `/timetables/wizard?${query}`
}

/** The same as the API asks for it. What no answer could be had for is left out. */
export function findingOf({
  semester,
  sort,
  groups,
  off,
  with: friends,
  common,
  ...rules
}: Asked): FindingInput {
  const order = sorts.find((one) => one === sort)

  return {
    semester,
    groups: groups.map(({ courses, sections, choose, must }) => ({
      courses,
      sections,
      choose,
      optional: !must,
    })),
    rules: {
      ...(off.length > 0 ? { freeDays: off } : {}),
      ...(off.length === 0 && rules.free ? { freeDays: Number(rules.free) } : {}),
      ...(rules.from ? { notBefore: rules.from } : {}),
      ...(rules.to ? { notAfter: rules.to } : {}),
      ...(rules.lunch ? { lunch: true } : {}),
      ...(rules.run ? { maxRun: Number(rules.run) } : {}),
      ...(rules.plan ? { plan: rules.plan } : {}),
      ...(friends.length > 0 ? { friends: { with: friends, ...muchOf(common) } } : {}),
    },
    ...(order ? { sort: order } : {}),
  }
}

function muchOf(common: string): { per?: 'week' | 'day'; minutes?: number } {
  const [per, minutes] = common.split('-')
  return common ? { per: per === 'day' ? 'day' : 'week', minutes: Number(minutes) } : {}
}

const ruleOf = { notBefore: 'from', notAfter: 'to', lunch: 'lunch', maxRun: 'run', plan: 'plan' } as const

/** The wishes once one way out is taken. */
export function askedAfter(
  asked: Asked,
  { group, rule, day, to }: Omit<WayView, 'title' | 'total' | 'exact'>,
): Asked {
  if (group !== undefined) return { ...asked, groups: asked.groups.filter((_, place) => place !== group) }
  if (rule === 'freeDays') {
    return day === undefined
      ? { ...asked, free: '' }
      : { ...asked, off: asked.off.filter((one) => one !== day) }
  }
  if (rule === 'friends') {
    const { per = 'week' } = muchOf(asked.common)
    return to === undefined ? { ...asked, with: [], common: '' } : { ...asked, common: `${per}-${to}` }
  }
  return rule === undefined ? asked : { ...asked, [ruleOf[rule]]: to === undefined ? '' : String(to) }
}

/** The wishes with this section as a must, in place of whatever else would take its course. */
export function askedAlike(
  asked: Asked,
  { id: sectionId, course }: { id: string; course: { id: string } },
): Asked {
  const others = asked.groups
    .map((group) => ({
      ...group,
      courses: group.courses.filter((one) => one !== course.id),
      sections: group.sections.filter((one) => one !== sectionId),
    }))
    .filter(({ courses, sections }) => courses.length + sections.length > 0)

  return { ...asked, groups: [...others, { courses: [], sections: [sectionId], choose: 1, must: true }] }
}
