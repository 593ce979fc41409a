import 'server-only'
import { clockText } from '@/lib/catalogue/clock'
import { sectionsLike, sectionsNamed } from '@/lib/catalogue/likeness-queries'
import type { SectionView } from '@/lib/catalogue/schema'
import type { Tx } from '@/lib/db/client'
import type { FoundClass } from './file-reading'
import { foldedName } from './folding'
import { codeKey, hoursOf, matched } from './matching'
import type { CandidateView, TransferEntry } from './schema'

/** A class with the section that it is, or those that it may be. */
export type MatchedClass = { found: FoundClass; entry: Omit<TransferEntry, 'as' | 'leftOut'> }

/** Classes beside what the semester's list has of them: two statements, however many classes there are. */
export async function matchedIn(
  tx: Tx,
  semesterId: string,
  classes: readonly FoundClass[],
): Promise<MatchedClass[]> {
  const listed = await sectionsLike(tx, semesterId, {
    names: classes.map(({ title }) => foldedName(title)),
    hours: classes.flatMap((one) => hoursOf(one) ?? []),
    codes: classes.flatMap(({ own }) => (own?.section ? codeKey(own.section.code, own.section.number) : [])),
  })
  const matches = matched(classes, listed)
  const ids = [
    ...new Set(matches.flatMap(({ section, candidates }) => [...candidates, section ?? []].flat())),
  ]
  const views = ids.length === 0 ? [] : await sectionsNamed(tx, semesterId, ids)
  const known = new Map(views.map((view) => [view.id, toCandidate(view)]))

  return classes.map((found, place) => {
    const match = matches[place]
    const section = known.get(match?.section ?? '')
    const candidates = (match?.candidates ?? []).flatMap((id) => known.get(id) ?? [])
    return {
      found,
      entry: {
        title: found.title,
        professor: found.professor,
        credits: found.credits,
        meetings: found.meetings.map(({ weekday, startMinute, endMinute, rooms }) => ({
          day: weekday,
          start: clockText(startMinute),
          end: clockText(endMinute),
          rooms,
        })),
        ...(section ? { section } : {}),
        ...(candidates.length > 0 ? { candidates } : {}),
      },
    }
  })
}

function toCandidate({ id, number, course, professor, credits, meetings }: SectionView): CandidateView {
  return {
    id,
    number,
    course: { id: course.id, code: course.code },
    title: course.title,
    professor,
    credits,
    meetings: meetings.map(({ day, start, end, rooms }) => ({ day, start, end, rooms })),
  }
}
