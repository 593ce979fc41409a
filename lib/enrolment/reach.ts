/** One section that may be taken: what it weighs, and which choices of other wishes it cannot be taken with. */
export type Branch = { halfCredits: number; hits: ReadonlySet<number> }

/** Wishes of branches, by their numbers. Of each wish one is taken, or none. */
export type Choices = { branches: readonly Branch[]; wishes: readonly (readonly number[])[] }

/** Steps after which one group of wishes is given up: real ones need some dozens. */
const patience = 2000

export type Heaviest = {
  halfCredits: number
  taken: number[]
  /** Whether it is known that no other combination weighs more. */
  certain: boolean
}

/**
 * The combination that weighs most among those that can come about: no two of one wish, none that hit each other.
 * Wishes that are in nobody's way are counted as they are; the others are searched, group by group.
 */
export function heaviest({ branches, wishes }: Choices, { first = [] as readonly number[] } = {}): Heaviest {
  const open = wishes
    .filter((wish) => !wish.some((branch) => first.includes(branch)))
    .map((wish) => wish.filter((branch) => !first.some((taken) => branches[branch]?.hits.has(taken))))
  const found = groupsOf(branches, open).map((group) => searched(branches, group))
  const taken = [...first, ...found.flatMap((group) => group.taken)]

  return { halfCredits: weightOf(branches, taken), taken, certain: found.every(({ certain }) => certain) }
}

/** For each branch the most that can come about when it is taken. */
export function heaviestWith(choices: Choices): Heaviest[] {
  return choices.branches.map((_, branch) => heaviest(choices, { first: [branch] }))
}

type Branches = Choices['branches']
type Wishes = Choices['wishes']

/** Wishes that are, one over the other, in each other's way. */
function groupsOf(branches: Branches, wishes: Wishes): Wishes[] {
  const groups: number[][][] = []
  for (const wish of wishes) {
    const meets = (group: Wishes) =>
      group.some((other) => other.some((a) => wish.some((b) => branches[a]?.hits.has(b))))
    const met = groups.filter(meets)
    for (const group of met) groups.splice(groups.indexOf(group), 1)
    groups.push([...met.flat(), [...wish]])
  }
  return groups
}

/** Branch and bound: what is left can add no more than the heaviest branch of each wish. */
function searched(branches: Branches, wishes: Wishes): { taken: number[]; certain: boolean } {
  const weigh = (branch = -1) => branches[branch]?.halfCredits ?? 0
  const open = wishes
    .map((wish) => wish.toSorted((one, other) => weigh(other) - weigh(one)))
    .toSorted((one, other) => weigh(other[0]) - weigh(one[0]))
  const rest = open.map((_, place) => open.slice(place).reduce((sum, wish) => sum + weigh(wish[0]), 0))
  const best = { weight: -1, taken: [] as number[], certain: true }
  const taken: number[] = []
  let steps = 0

  const visit = (place: number, weight: number) => {
    steps += 1
    if (weight > best.weight) Object.assign(best, { weight, taken: [...taken] })
    const wish = open[place]
    if (!wish || weight + (rest[place] ?? 0) <= best.weight) return
    if (steps > patience) {
      best.certain = false
      return
    }
    for (const branch of wish) {
      if (taken.some((other) => branches[branch]?.hits.has(other))) continue
      taken.push(branch)
      visit(place + 1, weight + weigh(branch))
      taken.pop()
    }
    visit(place + 1, weight)
  }
  visit(0, 0)

  return best
}

function weightOf(branches: Branches, taken: readonly number[]): number {
  return taken.reduce((sum, branch) => sum + (branches[branch]?.halfCredits ?? 0), 0)
}
