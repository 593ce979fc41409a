import { foldedName } from '@/lib/catalogue/folding'

/** A course of one's studies, as far as graduation asks. */
export type Course = {
  /** `null` for what was written by hand. */
  code: string | null
  title: string
  credits: number
  /** For which departments the list names it, and as what. */
  targets: readonly { department: string; classification: string }[]
  /** As the API names it: `2026-2`. */
  semester: string
  /** Passed, or only meant: then it counts in what would be left. */
  state: 'passed' | 'planned'
}

export function foldedCode(code: string): string {
  return foldedName(code).replaceAll(/[-._]/g, '')
}
