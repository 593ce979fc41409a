import type { CourseView, SemesterView } from '@/lib/catalogue/schema'
import { semesterText } from '@/lib/catalogue/wording'

type Choice = { value: string; label: string }

type Asked = { offering?: string | undefined; semester?: string | undefined }

/** A review of one's own, and the class it is of. */
export type Written = { reviewId: string; offeringId: string; semester: string }

type Choosing = {
  offerings: CourseView['offerings']
  semesters: readonly SemesterView[]
  /** As `2026-11-24`: what has not begun by then is not yet to be told of. */
  today: string
  /** Sections that stand in one's plans. */
  had: readonly string[]
  /** What one has written before: of each class once. */
  written: readonly Written[]
  asked: Asked
}

/**
 * The classes of a course that may be written about, each as `offering semester`; chosen is the one of them that was
 * asked for, or that one had in one's plan. Those of which one wrote before come apart, with what one wrote.
 */
export function taughtChoices({ offerings, semesters, today, had, written, asked }: Choosing) {
  const choices: Choice[] = []
  const told: (Choice & { reviewId: string })[] = []
  const own: string[] = []
  for (const { name } of semesters.filter(({ startsOn }) => startsOn <= today)) {
    for (const { id, professor, sections } of offerings) {
      const given = sections.filter(({ semester }) => semester === name)
      if (given.length === 0) continue
      const value = `${id} ${name}`
      const choice = { value, label: `${semesterText(name)} · ${professor || '담당 미정'}` }
      const review = written.find(({ offeringId, semester }) => offeringId === id && semester === name)
      if (review) {
        told.push({ ...choice, reviewId: review.reviewId })
        continue
      }
      choices.push(choice)
      if (given.some((section) => had.includes(section.id))) own.push(value)
    }
  }
  const meant = choices.filter(({ value }) => isMeant(value, asked))
  const chosen = meant.find(({ value }) => own.includes(value)) ?? (meant.length === 1 ? meant[0] : undefined)

  return { choices, chosen: chosen?.value, told }
}

function isMeant(value: string, { offering, semester }: Asked): boolean {
  const [id, name] = value.split(' ')

  return (offering === undefined || offering === id) && (semester === undefined || semester === name)
}
