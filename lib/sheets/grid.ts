import type { Issue, SheetRow } from './sheet'

/** A table as it stands in the file, before anybody knows which row is its header. */
export type Grid = {
  /** Rows with something in them, as long as the file has them. */
  rows: SheetRow[]
  /** What the file says beside the table, such as the name of its tab. */
  beside: string[]
  issues: Issue[]
}

export type OnRows = (rows: number) => void

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}
