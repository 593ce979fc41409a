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

/** As two people write the same name: without spaces, in one width and case. */
export function folded(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
}

export function foldedCode(code: string): string {
  return folded(code).replaceAll(/[-._]/g, '')
}
