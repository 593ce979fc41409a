import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import type { SectionView } from '@/lib/catalogue/schema'
import { dearest } from './cost'
import type { Impossible } from './impossible'
import type { Rules, Sort } from './problem'
import type { PartView, RuleKey, WayView, WizardView } from './schema'
import type { Answer } from './solve'
import { softened, type Way } from './ways'
import { againstText, groupTitle, ruleText, startsText, whyTexts } from './wording'

/** What was asked for, in the order of the groups. */
export type Wanted = {
  groups: { choose: number; sections: SectionView[] }[]
  rules: Rules
  sort: Sort
  /** Sections that friends have of whom one sees it. */
  friends: ReadonlySet<string>
}

export function toWizardView(wanted: Wanted, answer: Answer): WizardView {
  const { results, explored, total, exact, done, impossible } = answer
  const stars = new Map(
    wanted.groups.flatMap(({ sections }) => sections.map(({ id, rating }) => [id, rating?.average])),
  )

  return {
    items: results.map(({ sections, cost, measure }) => ({
      sections,
      score: dearest - cost,
      why: whyTexts(measure, {
        missing: measure.skipped > 0 ? missingIn(wanted, sections) : [],
        common: wanted.rules.common !== undefined,
        alike: sections.filter((id) => wanted.friends.has(id)).length,
        stars: wanted.sort === 'rating' ? sections.flatMap((id) => stars.get(id) ?? []) : null,
      }),
    })),
    explored,
    total,
    exact,
    done,
    ...(impossible
      ? {
          impossible: impossible.parts.map((part) => toPartView(part, wanted, impossible.parts)),
          ways: impossible.ways.map((way) => toWayView(way, wanted)),
        }
      : {}),
  }
}

function missingIn({ groups }: Wanted, sections: readonly string[]): string[] {
  const there = new Set(sections)
  return groups.flatMap((group) =>
    group.sections.some(({ id }) => there.has(id)) ? [] : groupTitle(group.sections, group.choose),
  )
}

function toPartView(part: Impossible, wanted: Wanted, all: readonly Impossible[]): PartView {
  const title = titleOf(part, wanted)
  if (part.kind === 'group') {
    return { ...named(part), title, detail: startsText(wanted.groups[part.group]?.sections ?? []) }
  }
  const isAgainstOne = all.length === 2 && all.some(({ kind }) => kind === 'group')
  return { ...named(part), title, detail: isAgainstOne ? againstText(part, wanted.rules) : '' }
}

const keys: Record<Exclude<keyof Rules, 'busy'>, RuleKey> = {
  freeDays: 'freeDays',
  freeCount: 'freeDays',
  notBefore: 'notBefore',
  notAfter: 'notAfter',
  lunch: 'lunch',
  maxRun: 'maxRun',
  kept: 'plan',
  common: 'friends',
}

function named(part: Impossible) {
  if (part.kind === 'group') return { group: part.group }
  if (part.rule === 'freeDays') return { rule: keys.freeDays, day: part.day }
  return part.rule === 'busy' ? {} : { rule: keys[part.rule] }
}

function titleOf(part: Impossible, { groups, rules }: Wanted): string {
  if (part.kind === 'rule') return ruleText(part, rules)
  const group = groups[part.group]

  return group ? groupTitle(group.sections, group.choose) : ''
}

function toWayView({ part, to, total, exact }: Way, wanted: Wanted): WayView {
  const title = titleOf(part, wanted)
  if (to === undefined || part.kind === 'group') {
    return { ...named(part), title: `${title} ${part.kind === 'group' ? '빼기' : '풀기'}`, total, exact }
  }
  const softer = ruleText(part, softened(wanted.rules, part.rule, to))
  return {
    ...named(part),
    to: part.rule === 'maxRun' ? to / 60 : part.rule === 'common' ? to : clockText(to),
    title: `${title} → ${softer}`,
    total,
    exact,
  }
}
