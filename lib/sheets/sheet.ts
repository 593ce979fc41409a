/** A course list as a table, whatever kind of file it came in. */
export type Sheet = {
  /** Header texts, trimmed; a nameless column is ''. Two may share a name. */
  columns: string[]
  rows: SheetRow[]
  /** What stood above the header or around the rows, such as `2016/2` or `1학기 정규`; the file's name comes last. */
  preamble: string[]
  /** What a reader should know: merged cells, hidden sheets passed over, cut cells. */
  issues: Issue[]
}

export type SheetRow = {
  /** As the file counts: the line of a text file, the row of a spreadsheet, the place in a JSON list, each from 1. */
  row: number
  /** As many as there are columns. */
  cells: string[]
}

export type Issue = {
  /** The row it is about; 0 for the whole file. */
  row: number
  level: 'info' | 'warning' | 'error'
  /** What stands in the file, at most 200 characters. */
  text: string
  /** A whole sentence for the administrator: what was found and what became of it. */
  reason: string
}
