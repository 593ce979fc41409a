import { foldedName } from '@/lib/catalogue/folding'
import { type AreaFinder, areaFinder, cheapest } from './contradiction'
import { type Course, foldedCode } from './course'
import type { Area, Requirement, Rules } from './pack-schema'

/** Credits: earned, meant, and missing without and with what is meant. */
export type Tally = { needed: number; passed: number; planned: number; left: number; leftAfter: number }

type RequiredCourse = Requirement['courses'][number] & { state: Course['state'] | 'left' }

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
  /** Passed more than once without being called a retake: these are the times that do not count. */
  repeated: Course[]
}

/** What somebody has of what a pack asks, and what is left of it. A course counts once, the one given last. */
export function standingOf(rules: Rules, taken: readonly Course[]): Standing {
  const index = indexOf(rules)
  const byKey = distinct(index, taken)
  const counted = new Set(byKey.values())
  const placed = [...byKey].map(([key, course]) => ({
    course,
    place: areaFor(rules, index, { key, course }),
  }))
  const inside = (wanted: number) =>
    placed.filter(({ place }) => place === wanted).map(({ course }) => course)
  const areas = rules.areas.map(({ name, credits, atMost, classifications }, place) => {
    const held = inside(place)
    return { name, atMost, classifications, courses: held, ...tallyOf(held, credits, atMost) }
  })
  const free = inside(-1)
  const required = rules.required.map((requirement) => requiredOf(requirement, byKey))
  const total = summed(rules.totalCredits, [...areas, tallyOf(free, 0, null)])
  const toGo = (left: Left) => {
    const asked = areas.map((area, place) =>
      Math.max(
        area[left],
        requiredIn(
          required.filter((_requirement, at) => index.places[at] === place),
          left,
        ),
      ),
    )
    return Math.max(
      total[left],
      asked.reduce((sum, credits) => sum + credits, 0),
    )
  }

  return {
    done: isMet('left', total, areas, required),
    doneAfter: isMet('leftAfter', total, areas, required),
    total,
    toGo: toGo('left'),
    toGoAfter: toGo('leftAfter'),
    areas,
    required,
    free,
    repeated: taken.filter((course) => course.state === 'passed' && !counted.has(course)),
  }
}

type Index = {
  areaOf: AreaFinder
  isOwn: (department: string) => boolean
  /** The area of each requirement. */
  places: readonly number[]
  /** The area of each course that the pack names, by its folded code. */
  named: ReadonlyMap<string, number>
  /** The folded code of each such course, by its folded title. */
  codes: ReadonlyMap<string, string>
}

function indexOf({ areas, required, department }: Rules): Index {
  const areaOf = areaFinder(areas)
  const own = foldedName(department)
  const courses = required.flatMap(({ classification, courses: named }) =>
    named.map(({ code, title }) => ({ key: foldedCode(code), title: foldedName(title), classification })),
  )
  return {
    areaOf,
    isOwn: (other) => foldedName(other) === own,
    places: required.map(({ classification }) => areaOf(classification)),
    named: new Map(courses.map(({ key, classification }) => [key, areaOf(classification)])),
    codes: new Map(courses.toReversed().map(({ key, title }) => [title, key])),
  }
}

/** Passed comes before meant: who repeats what was passed earns nothing by it. */
function distinct(index: Index, taken: readonly Course[]): Map<string, Course> {
  const byKey = new Map<string, Course>()
  for (const course of taken) {
    const key = keyOf(index, course)
    if (course.state === 'passed' || byKey.get(key)?.state !== 'passed') byKey.set(key, course)
  }
  return byKey
}

/** Its code; what was written by hand has that of the course it is named after. */
function keyOf({ codes }: Index, { code, title }: Course): string {
  return code === null ? (codes.get(foldedName(title)) ?? `“${foldedName(title)}”`) : foldedCode(code)
}

/** What the pack itself says of a course comes first, then what the list says to its department, then to others. */
function areaFor(
  { areas }: Rules,
  { named, areaOf, isOwn }: Index,
  { key, course }: { key: string; course: Course },
): number {
  const place = named.get(key)
  if (place !== undefined) return place

  const own = course.targets.filter(({ department }) => isOwn(department))
  const places = (own.length > 0 ? own : course.targets).map(({ classification }) => areaOf(classification))
  return places.find((one) => one >= 0 && (own.length > 0 || !areas[one]?.ownDepartment)) ?? -1
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

function requiredOf(
  { classification, choose, courses }: Requirement,
  taken: ReadonlyMap<string, Course>,
): Standing['required'][number] {
  const stated = courses.map((course) => ({
    ...course,
    state: taken.get(foldedCode(course.code))?.state ?? ('left' as const),
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

/** The fewest credits that the missing courses bring. */
function requiredIn(required: Standing['required'], left: Left): number {
  return required.reduce((sum, requirement) => {
    const open = requirement.courses.filter(
      ({ state }) => state === 'left' || (left === 'left' && state === 'planned'),
    )
    return sum + cheapest(open, requirement[left])
  }, 0)
}

function isMet(left: Left, ...parts: (Record<Left, number> | readonly Record<Left, number>[])[]): boolean {
  return parts.flat().every((part) => part[left] === 0)
}
