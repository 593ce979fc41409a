import { foldedName } from '@/lib/catalogue/folding'
import { foldedCode } from './course'
import type { Requirement, Rules } from './pack-schema'

/** Why a pack that is well-formed cannot be kept to. */
export const contradictionReasons = [
  'years_backwards',
  'areas_over_total',
  'area_twice',
  'classification_twice',
  'cap_below_need',
  'required_nowhere',
  'required_twice',
  'choice_too_small',
  'required_over_cap',
  'required_over_total',
] as const

export type Contradiction = {
  reason: (typeof contradictionReasons)[number]
  /** Where it shows: `areas.2.atMost`. */
  path: string
  message: string
}

/** Everything in which a pack contradicts itself; nothing where somebody can graduate by it. */
export function contradictionsOf(rules: Rules): Contradiction[] {
  return [...yearsOf(rules), ...areasOf(rules), ...classificationsOf(rules), ...requirementsOf(rules)]
}

function yearsOf({ entryYears: { from, to } }: Rules): Contradiction[] {
  if (to === null || from <= to) return []

  return [
    {
      reason: 'years_backwards',
      path: 'entryYears.to',
      message: `${from}년에 시작해서 ${to}년에 끝날 수 없어요.`,
    },
  ]
}

function areasOf({ areas, totalCredits }: Rules): Contradiction[] {
  const found: Contradiction[] = []
  const sum = areas.reduce((all, { credits }) => all + credits, 0)
  if (sum > totalCredits) {
    const message = `영역의 학점을 더하면 ${sum}학점이라 졸업 학점 ${totalCredits}학점을 넘어요.`
    found.push({ reason: 'areas_over_total', path: 'totalCredits', message })
  }
  const names = new Set<string>()
  for (const [place, { name, credits, atMost }] of areas.entries()) {
    if (names.size === names.add(foldedName(name)).size) {
      const message = `‘${name}’ 영역이 두 번 있어요. 하나로 합치거나 이름을 달리 지어 주세요.`
      found.push({ reason: 'area_twice', path: `areas.${place}.name`, message })
    }
    if (atMost !== null && atMost < credits) {
      const message = `${credits}학점을 채워야 하는데 ${atMost}학점까지만 세요.`
      found.push({ reason: 'cap_below_need', path: `areas.${place}.atMost`, message })
    }
  }
  return found
}

function classificationsOf({ areas }: Rules): Contradiction[] {
  const seen = new Map<string, string>()

  return areas.flatMap(({ name, classifications }, place) =>
    classifications.flatMap((classification, index) => {
      const held = seen.get(foldedName(classification))
      if (held === undefined) {
        seen.set(foldedName(classification), name)
        return []
      }
      const message = `이수구분 ‘${classification}’은 ‘${held}’ 영역에 이미 있어요. 한 과목을 두 번 셀 수 없어요.`
      return [
        {
          reason: 'classification_twice' as const,
          path: `areas.${place}.classifications.${index}`,
          message,
        },
      ]
    }),
  )
}

function requirementsOf(rules: Rules): Contradiction[] {
  const areaOf = areaFinder(rules.areas)
  const found = rules.required.flatMap((requirement, place) => requirementOf(areaOf, requirement, place))
  const codes = new Set<string>()
  for (const [place, { courses }] of rules.required.entries()) {
    for (const [index, { code }] of courses.entries()) {
      if (codes.size !== codes.add(foldedCode(code)).size) continue
      const path = `required.${place}.courses.${index}.code`
      const message = `${code} 과목이 필수에 두 번 있어요. 한 과목은 필수 하나만 채워요.`
      found.push({ reason: 'required_twice', path, message })
    }
  }
  return [...found, ...sumsOf(rules, areaOf)]
}

function requirementOf(areaOf: AreaFinder, requirement: Requirement, place: number): Contradiction[] {
  const { classification, choose, courses } = requirement
  const found: Contradiction[] = []
  if (areaOf(classification) < 0) {
    const message = `이수구분 ‘${classification}’이 어느 영역에도 없어요. 영역에 더하거나 고쳐 주세요.`
    found.push({ reason: 'required_nowhere', path: `required.${place}.classification`, message })
  }
  if (choose > courses.length) {
    const message = `과목이 ${courses.length}개인데 ${choose}개를 골라야 해요.`
    found.push({ reason: 'choice_too_small', path: `required.${place}.choose`, message })
  }
  return found
}

/** What is required takes room: in its area and in the whole. */
function sumsOf({ areas, required, totalCredits }: Rules, areaOf: AreaFinder): Contradiction[] {
  const found: Contradiction[] = []
  const places = required.map(({ classification }) => areaOf(classification))
  for (const [place, { name, atMost }] of areas.entries()) {
    const least = leastOf(required.filter((_requirement, at) => places[at] === place))
    if (atMost === null || least <= atMost) continue
    const message = `‘${name}’의 필수 과목이 ${least}학점인데 ${atMost}학점까지만 세요.`
    found.push({ reason: 'required_over_cap', path: `areas.${place}.atMost`, message })
  }
  const least = leastOf(required)
  if (least > totalCredits) {
    const message = `필수 과목만 ${least}학점이라 졸업 학점 ${totalCredits}학점을 넘어요.`
    found.push({ reason: 'required_over_total', path: 'totalCredits', message })
  }
  return found
}

function leastOf(required: readonly Requirement[]): number {
  return required.reduce((sum, { choose, courses }) => sum + cheapest(courses, choose), 0)
}

/** The credits of so many courses, of those with the fewest. */
export function cheapest(courses: readonly { credits: number }[], count: number): number {
  return courses
    .map(({ credits }) => credits)
    .toSorted((one, other) => one - other)
    .slice(0, count)
    .reduce((sum, credits) => sum + credits, 0)
}

/** The place of the area that counts an 이수구분, or −1. */
export type AreaFinder = (classification: string) => number

export function areaFinder(areas: Rules['areas']): AreaFinder {
  const places = new Map(
    areas.flatMap(({ classifications }, place) =>
      classifications.map((one) => [foldedName(one), place] as const),
    ),
  )
  return (classification) => places.get(foldedName(classification)) ?? -1
}
