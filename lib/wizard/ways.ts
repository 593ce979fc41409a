import { boardOf } from './board'
import { count } from './count'
import { type Impossible, isPossible } from './impossible'
import type { Problem, RuleName, Rules } from './problem'
import type { Pace } from './walk'

/** One thing to give up, whole or down to `to`, and how many choices that leaves. */
export type Way = { part: Impossible; to?: number; total: number; exact: boolean }

/** For each part what is left without it, and with less of it where that helps. */
export function waysOutOf(problem: Problem, parts: readonly Impossible[], pace: Pace): Way[] {
  return parts.flatMap((part) => {
    const eased = softer(problem, part, pace)
    const dropped = { part, ...counted(without(problem, part), pace) }

    return eased ? [{ part, to: eased.to, ...counted(eased.problem, pace) }, dropped] : [dropped]
  })
}

function without({ groups, rules }: Problem, part: Impossible): Problem {
  if (part.kind === 'group') return { groups: groups.filter((_, place) => place !== part.group), rules }
  if (part.rule === 'freeDays') {
    return { groups, rules: { ...rules, freeDays: rules.freeDays?.filter((day) => day !== part.day) ?? [] } }
  }
  const { [part.rule]: _dropped, ...left } = rules
  return { groups, rules: left }
}

/** With as many optional groups as can be. */
function counted(problem: Problem, pace: Pace): { total: number; exact: boolean } {
  const board = boardOf(problem)
  const optional = problem.groups.filter((group) => group.optional).length
  for (let skips = 0; ; skips++) {
    const { total, complete } = count(board, skips, pace)
    if (total > 0 || !complete || skips === optional) return { total, exact: complete }
  }
}

/** Minutes between two answers to how early, how late, how long. */
const step = 30
const dayEnd = 1440
const towards = { notBefore: -step, notAfter: step, maxRun: step, common: -step }

/** The first softer answer that lets something through. */
function softer(problem: Problem, part: Impossible, pace: Pace): { problem: Problem; to: number } | null {
  if (part.kind === 'group' || !(part.rule in towards)) return null
  const rule = part.rule as keyof typeof towards
  const by = towards[rule]
  const asked = minutesOf(problem.rules, rule)
  const first = (by < 0 ? Math.ceil(asked / step) : Math.floor(asked / step)) * step + by
  for (let to = first; to > 0 && to < Math.max(dayEnd, asked); to += by) {
    const rules = softened(problem.rules, rule, to)
    if (isPossible({ ...problem, rules }, pace)) return { problem: { ...problem, rules }, to }
  }
  return null
}

function minutesOf(rules: Rules, rule: keyof typeof towards): number {
  return (rule === 'common' ? rules.common?.minutes : rules[rule]) ?? 0
}

/** The same rules with another answer to one of them. */
export function softened(rules: Rules, rule: RuleName, to: number): Rules {
  return rule === 'common' && rules.common
    ? { ...rules, common: { ...rules.common, minutes: to } }
    : { ...rules, [rule]: to }
}
