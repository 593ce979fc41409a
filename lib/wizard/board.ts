import type { Group, Problem, Section } from './problem'
import { barredBy, hasLimits, type Limits, limitsOf, standing } from './rules'
import { add, overlaps, type Spots, spotsOf, type Week, weekOf, weekWords } from './week'

/**
 * Sections that lie at the same hours, are rated alike and stand for each other. `worse`: by how much they are rated
 * worse than what is usual here, in hundredths of a star.
 */
type Candidate = { group: number; course: string; spots: Spots; worse: number; sections: string[] }

/** A group as bits: `from` to `to` are the words of its candidates in every set of the board. */
type Row = { choose: number; optional: boolean; from: number; to: number }

/** A problem as bit sets: which candidates go with which. */
export type Board = {
  rows: Row[]
  /** By bit, the best rated of a row first; holes fill up the last word of a row. */
  candidates: (Candidate | null)[]
  /** For each candidate those that go with it; of its own row only later ones, so that no set comes twice. */
  friends: (Uint32Array | null)[]
  words: number
  all: Uint32Array
  base: Week
  /** Whether what is kept keeps to the rules by itself. */
  sound: boolean
  limits: Limits
  limited: boolean
}

export function boardOf({ groups, rules }: Problem): Board {
  const barred = barredBy(rules)
  const { base, taken } = standing(rules, barred)
  const gone = new Set(rules.kept?.courses)
  const usual = usualRating(groups)
  const rows: Row[] = []
  const candidates: (Candidate | null)[] = []
  for (const [place, group] of groups.entries()) {
    const from = candidates.length / 32
    candidates.push(...candidatesIn(group, place, { groups, taken, gone, usual }))
    while (candidates.length % 32 !== 0) candidates.push(null)
    rows.push({ choose: group.choose, optional: group.optional, from, to: candidates.length / 32 })
  }
  const limits = limitsOf(rules)
  const words = candidates.length / 32

  return {
    rows,
    candidates,
    friends: candidates.map((one) => one && friendsOf(one, candidates, words)),
    words,
    all: setOf(candidates.keys(), words, (bit) => candidates[bit] != null),
    base,
    sound: !overlaps(spotsOf(base), barred),
    limits,
    limited: hasLimits(limits),
  }
}

/** The mean of those that are rated: what nobody knows counts as much as they do. */
function usualRating(groups: readonly Group[]): number {
  const ratings = groups.flatMap(({ sections }) => sections.flatMap(({ rating }) => rating ?? []))
  return Math.round(ratings.reduce((sum, rating) => sum + rating, 0) / Math.max(1, ratings.length))
}

type Among = { groups: readonly Group[]; taken: Week; gone: ReadonlySet<string>; usual: number }

/** What of a group fits at all, by rating, by course and then as given; what is alike once. */
function candidatesIn(group: Group, place: number, { groups, taken, gone, usual }: Among): Candidate[] {
  const elsewhere = new Set(
    groups.flatMap(({ sections }, other) => (other === place ? [] : sections.map(({ course }) => course))),
  )
  const found = new Map<string, Candidate>()
  for (const section of byCourse(group.sections)) {
    const spots = spotsOf(weekOf(section.stretches))
    if (gone.has(section.course) || overlaps(spots, taken)) continue
    // Where one is chosen, of a course that stands nowhere else, the course makes no difference.
    const course = group.choose === 1 && !elsewhere.has(section.course) ? '' : section.course
    const worse = section.rating === undefined ? 0 : usual - section.rating
    const key = `${course} ${worse} ${spots.words.join()} ${spots.bits.join()}`
    const known = found.get(key)
    if (known) known.sections.push(section.id)
    else found.set(key, { group: place, course: section.course, spots, worse, sections: [section.id] })
  }
  return [...found.values()].sort((one, other) => one.worse - other.worse)
}

function byCourse(sections: readonly Section[]): Section[] {
  const courses = new Map<string, Section[]>()
  for (const section of sections) {
    const known = courses.get(section.course)
    if (known) known.push(section)
    else courses.set(section.course, [section])
  }
  return [...courses.values()].flat()
}

function friendsOf(one: Candidate, candidates: readonly (Candidate | null)[], words: number): Uint32Array {
  const week: Week = new Uint32Array(weekWords)
  add(week, one.spots)
  const at = candidates.indexOf(one)

  return setOf(candidates.keys(), words, (bit) => {
    const other = candidates[bit]
    if (!other || other.course === one.course || (other.group === one.group && bit < at)) return false
    return !overlaps(other.spots, week)
  })
}

function setOf(bits: Iterable<number>, words: number, has: (bit: number) => boolean): Uint32Array {
  const set = new Uint32Array(words)
  for (const bit of bits) if (has(bit)) set[bit >>> 5] = (set[bit >>> 5] as number) | (1 << (bit & 31))

  return set
}
