/** As semesters are named everywhere outside the database: 1, S for 여름, 2, W for 겨울. */
export const terms = ['1', 'S', '2', 'W'] as const
export type Term = (typeof terms)[number]

/** Terms as the database has them, and as everybody else writes them. */
export const storedTerms = { first: '1', summer: 'S', second: '2', winter: 'W' } as const

type StoredTerm = keyof typeof storedTerms

export function storedTermOf(term: Term): StoredTerm {
  const names = Object.keys(storedTerms) as StoredTerm[]
  return names.find((name) => storedTerms[name] === term) ?? 'first'
}

export type SemesterName = `${number}-${Term}`

/** `2026-2` taken apart, or `null` for anything else. */
export function semesterOf(name: string): { year: number; term: Term } | null {
  const [, year, term] = /^((?:19|20)\d\d)-([1S2W])$/.exec(name) ?? []
  return year && term ? { year: Number(year), term: term as Term } : null
}

/** The days a term usually runs from and to, until somebody says better. Both belong to it. */
export function usualDays(year: number, term: Term): { startsOn: string; endsOn: string } {
  switch (term) {
    case '1':
      return { startsOn: `${year}-03-02`, endsOn: `${year}-06-21` }
    case 'S':
      return { startsOn: `${year}-06-22`, endsOn: `${year}-08-14` }
    case '2':
      return { startsOn: `${year}-09-01`, endsOn: `${year}-12-21` }
    case 'W':
      return { startsOn: `${year}-12-22`, endsOn: `${year + 1}-02-14` }
  }
}

const spoken: Record<Term, string> = { '1': '1학기', S: '여름학기', '2': '2학기', W: '겨울학기' }

/** `2026년 겨울학기` */
export function spokenSemester(year: number, term: Term): string {
  return `${year}년 ${spoken[term]}`
}

/** `26년 1학기` for `2026-1`, where many of them stand in a list. */
export function shortSemester(name: string): string {
  const semester = semesterOf(name)
  return semester ? spokenSemester(semester.year, semester.term).slice(2) : name
}

/** As the API names it: `2026-2`. */
export function semesterName({ year, term }: { year: number; term: Term }): SemesterName {
  return `${year}-${term}`
}

type Days = { startsOn: string; endsOn: string }

/** The one that runs on this day, the later of two; else the next; else the last. Days as `2026-11-24`. */
export function currentSemester<Semester extends Days>(
  semesters: readonly Semester[],
  today: string,
): Semester | null {
  const inOrder = semesters.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  const running = inOrder.findLast(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn)

  return running ?? inOrder.find(({ startsOn }) => startsOn > today) ?? inOrder.at(-1) ?? null
}
