import { creditsMost } from './policy'
import type { RowInput, RowView } from './schema'

/** A row as somebody is writing it: credits are letters until they are a number. */
export type Draft = Omit<RowView, 'credits'> & { credits: string }
export type Column = 'title' | 'credits' | 'grade' | 'major'
export const columns: readonly Column[] = ['title', 'credits', 'grade', 'major']

export const blank: Draft = {
  title: '',
  professor: '',
  credits: '',
  grade: null,
  major: false,
  retake: false,
  section: null,
}

/** What a course has where nobody says otherwise. */
const usualCredits = '3'

export function draftOf({ credits, ...row }: RowView): Draft {
  return { ...row, credits: String(credits) }
}

function isBlank({ title, credits, grade }: Draft): boolean {
  return title.trim() === '' && credits.trim() === '' && grade === null
}

/** A sheet ends with one blank row: what is written there is a new course. */
export function withBlank(drafts: readonly Draft[]): Draft[] {
  const end = drafts.findLastIndex((draft) => !isBlank(draft)) + 1
  return [...drafts.slice(0, end), blank]
}

/** One cell written; a new course has the usual credits until somebody says otherwise. */
export function edited(drafts: readonly Draft[], place: number, change: Partial<Draft>): Draft[] {
  return withBlank(
    drafts.map((draft, index) => {
      if (index !== place) return draft
      const isNew = isBlank(draft) && change.title !== undefined && change.title !== ''
      return { ...draft, ...(isNew ? { credits: usualCredits } : {}), ...change }
    }),
  )
}

/** The credits that are written, or `null` where that is no number of halves. */
function creditsIn(written: string): number | null {
  const credits = Number(written.trim().replace(',', '.'))
  const isOne = /^\d+(?:[.,][05]0?)?$/.test(written.trim()) && credits <= creditsMost

  return isOne ? credits : null
}

/** What is wrong with a row, by the column it lies in. */
export function problemIn(draft: Draft): { column: Column; message: string } | null {
  if (isBlank(draft)) return null
  if (draft.title.trim() === '') return { column: 'title', message: '과목 이름을 적어 주세요.' }
  if (creditsIn(draft.credits) === null)
    return { column: 'credits', message: `학점은 0부터 ${creditsMost}까지 0.5 단위로 적어 주세요.` }

  return null
}

/** The row as averages see it while it is being written. */
export function rowOf({ credits, ...draft }: Draft): RowView {
  return { ...draft, credits: creditsIn(credits) ?? 0 }
}

/** What the server is sent: blank rows are none. */
export function inputOf(drafts: readonly Draft[]): RowInput[] {
  return drafts.filter((draft) => !isBlank(draft)).map((draft) => sentOf(rowOf(draft)))
}

/** A row that is read, as it is written. */
export function sentOf({ title, credits, grade, major, retake, section }: RowView): RowInput {
  return { title, credits, grade, major, retake, sectionId: section?.id ?? null }
}
