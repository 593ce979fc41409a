import { boardOf } from './board'
import type { Problem, RuleName } from './problem'
import { type Pace, walk } from './walk'

/** Something that was asked for: a group that must be taken, or a rule; of free days each by itself. */
export type Impossible =
  | { kind: 'group'; group: number }
  | { kind: 'rule'; rule: Exclude<RuleName, 'freeDays'> }
  | { kind: 'rule'; rule: 'freeDays'; day: number }

/** Everything that was asked for, groups first. */
export function partsOf({ groups, rules }: Problem): Impossible[] {
  const { freeDays = [], ...others } = rules
  return [
    ...groups.flatMap(({ optional }, group): Impossible[] => (optional ? [] : [{ kind: 'group', group }])),
    ...freeDays.map((day): Impossible => ({ kind: 'rule', rule: 'freeDays', day })),
    ...(Object.keys(others) as Exclude<RuleName, 'freeDays'>[])
      .filter((rule) => others[rule] !== undefined)
      .map((rule): Impossible => ({ kind: 'rule', rule })),
  ]
}

/** The problem that asks for these parts and nothing else. */
export function onlyOf({ groups, rules }: Problem, parts: readonly Impossible[]): Problem {
  const kept = parts.flatMap((part) => (part.kind === 'rule' && part.rule !== 'freeDays' ? part.rule : []))
  const freeDays = parts.flatMap((part) => (part.kind === 'rule' && part.rule === 'freeDays' ? part.day : []))

  return {
    groups: groups.filter((_, place) => parts.some((part) => part.kind === 'group' && part.group === place)),
    rules: {
      ...Object.fromEntries(kept.map((rule) => [rule, rules[rule]])),
      ...(freeDays.length > 0 ? { freeDays } : {}),
    },
  }
}

/** Whether there is a choice at all, optional groups aside. Ends at the first, and says yes when it is out of time. */
export function isPossible({ groups, rules }: Problem, pace: Pace): boolean {
  const board = boardOf({ groups: groups.filter(({ optional }) => !optional), rules })

  return !walk(board, { skips: 0, found: () => false }, pace)
}

/** Sets that are tried for a smaller one than what was left: all of three of fifteen parts, and time for ways out. */
const triesMost = 500

/**
 * A smallest set of parts that cannot go together. One or two are looked for by trying all. Else what is left when one
 * part after another is taken away, or a smaller one, as far as time and `triesMost` reach.
 */
export function impossibleIn(problem: Problem, pace: Pace): Impossible[] {
  const parts = partsOf(problem)
  const cannot = (some: readonly Impossible[]) => !isPossible(onlyOf(problem, some), pace)
  for (const few of [...setsOf(parts, 1), ...setsOf(parts, 2)]) if (cannot(few)) return few

  let left = parts
  for (const part of parts) {
    const rest = left.filter((other) => other !== part)
    if (cannot(rest)) left = rest
  }
  let tries = triesMost
  for (let size = 3; size < left.length; size++) {
    for (const fewer of setsOf(parts, size)) {
      if (tries-- === 0 || pace.isOver()) return left
      if (cannot(fewer)) return fewer
    }
  }
  return left
}

function* setsOf<One>(parts: readonly One[], size: number): Generator<One[]> {
  if (size === 0) yield []
  else {
    for (const [place, part] of parts.entries()) {
      for (const others of setsOf(parts.slice(place + 1), size - 1)) yield [part, ...others]
    }
  }
}
