import { areaOf, cheapest } from './contradiction'
import { type Course, folded, foldedCode } from './course'
import type { Area, Requirement, Rules } from './pack-schema'

/** Credits: earned, meant, and missing without and with what is meant. */
export type Tally = { needed: number; passed: number; planned: number; left: number; leftAfter: number }

export type RequiredCourse = Requirement['courses'][number] & { state: Course['state'] | 'left' }

export type Standing = {
  done: boolean
  doneAfter: boolean
  total: Tally
  /** The fewest credits with which everything can still be met, without and with what is meant. */
  toGo: number
  toGoAfter: number
  areas: (Tally & Pick<Area, 'name' | 'atMost' | 'classifications'> & { courses: Course[] })[]
  required: (Pick<Requirement, 'classification' | 'choose'> & {
    courses: RequiredCourse[]
    /** Courses. */
    left: number
    leftAfter: number
  })[]
  /** In no area: they count towards the total alone. */
  free: Course[]
}

/** What somebody has of what a pack asks, and what is left of it. A course counts once, the one given last. */
export function standingOf(rules: Rules, taken: readonly Course[]): Standing {
  const courses = distinct(rules, taken)
  const inside = (place: number) => courses.filter((course) => areaFor(rules, course) === place)
  const areas = rules.areas.map(({ name, credits, atMost, classifications }, place) => {
    const held = inside(place)
    return { name, atMost, classifications, courses: held, ...tallyOf(held, credits, atMost) }
  })
  const free = inside(-1)
  const required = rules.required.map((requirement) => requiredOf(requirement, courses))
  const parts = [...areas, tallyOf(free, 0, null)]
  const total = summed(rules.totalCredits, parts)
  const toGo = (left: Left) =>
    Math.max(
      total[left],
      areas.reduce(
        (sum, area, place) => sum + Math.max(area[left], requiredIn(rules, required, place, left)),
        0,
      ),
    )

  return {
    done: isMet('left', total, areas, required),
    doneAfter: isMet('leftAfter', total, areas, required),
    total,
    toGo: toGo('left'),
    toGoAfter: toGo('leftAfter'),
    areas,
    required,
    free,
  }
}

/** Passed comes before meant: who repeats what was passed earns nothing by it. */
function distinct(rules: Rules, taken: readonly Course[]): Course[] {
  const byKey = new Map<string, Course>()
  for (const course of taken) {
    const key = keyOf(rules, course)
    if (course.state === 'passed' || byKey.get(key)?.state !== 'passed') byKey.set(key, course)
  }
  return [...byKey.values()]
}

function keyOf({ required }: Rules, course: Course): string {
  if (course.code !== null) return foldedCode(course.code)

  const named = required.flatMap(({ courses }) => courses).find((one) => isSame(one, course))
  return named ? foldedCode(named.code) : `“${folded(course.title)}”`
}

/** By its code; by its title where it was written by hand. */
function isSame(named: { code: string; title: string }, { code, title }: Course): boolean {
  return code === null ? folded(named.title) === folded(title) : foldedCode(named.code) === foldedCode(code)
}

/** What the pack itself says of a course comes first, then what the list says to its department, then to others. */
function areaFor({ areas, required, department }: Rules, course: Course): number {
  const requirement = required.find(({ courses }) => courses.some((one) => isSame(one, course)))
  if (requirement) return areaOf(areas, requirement.classification)

  const own = course.targets.filter((target) => folded(target.department) === folded(department))
  const places = (own.length > 0 ? own : course.targets).map(({ classification }) =>
    areaOf(areas, classification),
  )
  return places.find((place) => place >= 0 && (own.length > 0 || !areas[place]?.ownDepartment)) ?? -1
}

function tallyOf(courses: readonly Course[], needed: number, atMost: number | null): Tally {
  const counted = (all: readonly Course[]) =>
    Math.min(
      all.reduce((sum, { credits }) => sum + credits, 0),
      atMost ?? Number.POSITIVE_INFINITY,
    )
  const passed = counted(courses.filter(({ state }) => state === 'passed'))
  return tally(needed, passed, counted(courses) - passed)
}

function summed(needed: number, parts: readonly Tally[]): Tally {
  const sum = (part: 'passed' | 'planned') => parts.reduce((all, tallied) => all + tallied[part], 0)
  return tally(needed, sum('passed'), sum('planned'))
}

function tally(needed: number, passed: number, planned: number): Tally {
  const without = (earned: number) => Math.max(0, needed - earned)
  return { needed, passed, planned, left: without(passed), leftAfter: without(passed + planned) }
}

function requiredOf({ classification, choose, courses }: Requirement, taken: readonly Course[]) {
  const stated = courses.map((course) => ({
    ...course,
    state: taken.find((one) => isSame(course, one))?.state ?? ('left' as const),
  }))
  const missing = (states: readonly string[]) =>
    Math.max(0, choose - stated.filter(({ state }) => states.includes(state)).length)

  return {
    classification,
    choose,
    courses: stated,
    left: missing(['passed']),
    leftAfter: missing(['passed', 'planned']),
  }
}

type Left = 'left' | 'leftAfter'

/** The fewest credits that the missing courses of an area bring. */
function requiredIn({ areas }: Rules, required: Standing['required'], place: number, left: Left): number {
  return required
    .filter(({ classification }) => areaOf(areas, classification) === place)
    .reduce((sum, requirement) => {
      const open = requirement.courses.filter(
        ({ state }) => state === 'left' || (left === 'left' && state === 'planned'),
      )
      return sum + cheapest(open, requirement[left])
    }, 0)
}

function isMet(left: Left, ...parts: (Record<Left, number> | readonly Record<Left, number>[])[]): boolean {
  return parts.flat().every((part) => part[left] === 0)
}
