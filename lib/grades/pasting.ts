import { blank, type Column, columns, type Draft, edited, inputOf, problemIn, withBlank } from './draft'
import { type Grade, gradeWritten, type Scale } from './grade'
import { rowsMost } from './policy'

type Place = { row: number; column: Column }
/** Lines count from 1, as an editor shows them. */
export type Refusal = { line: number; text: string; why: string }
type Pasting = { kind: 'done'; drafts: Draft[]; lines: number } | { kind: 'refused'; refusals: Refusal[] }

const headers: Record<Column, RegExp> = {
  title: /^(?:교?과목명?|강[의좌]명?|수업명?|title|subject|course)$/i,
  credits: /^(?:학점|이수학점|credits?)$/i,
  grade: /^(?:성적|등급|평가|평어|grade)$/i,
  major: /^(?:전공|이수구분|구분|major)$/i,
}
const yes = /^(?:전.*|[oOyY1✓○◯]|yes|true|예|네)$/

/** Several cells of a spreadsheet, from that cell on. All of it or nothing: what cannot be read is told line by line. */
export function pastedInto(drafts: readonly Draft[], at: Place, text: string, scale: Scale): Pasting {
  const lines = linesOf(text)
  const [first] = lines
  const named = first ? namedColumns(first.cells) : null
  const order = named ?? columns.slice(columns.indexOf(at.column))
  const body = named ? lines.slice(1) : lines
  const refusals: Refusal[] = []
  let next = [...drafts]

  for (const [step, { line, text: written, cells }] of body.entries()) {
    const row = at.row + step
    while (next.length <= row) next.push(blank)
    const change: Partial<Draft> = {}
    for (const [place, cell] of cells.entries()) {
      const why = read(change, order[place] ?? null, { cell, scale })
      if (why) refusals.push({ line, text: written, why })
    }
    next = edited(next, row, change)
    const problem = problemIn(next[row] ?? blank)
    if (problem && refusals.at(-1)?.line !== line)
      refusals.push({ line, text: written, why: problem.message })
  }
  const over = inputOf(next).length - rowsMost
  if (over > 0) {
    const why = `한 학기에 ${rowsMost}과목까지 적을 수 있어서 ${over}줄이 넘쳐요.`
    refusals.unshift({ line: Math.max(1, lines.length - over + 1), text: '', why })
  }

  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'done', drafts: withBlank(next), lines: body.length }
}

/** Writes what a cell says into the row; answers why it cannot. */
function read(
  change: Partial<Draft>,
  column: Column | null,
  { cell, scale }: { cell: string; scale: Scale },
) {
  if (column === null || cell === '') return null
  switch (column) {
    case 'title':
      change.title = cell
      return null
    case 'credits':
      change.credits = cell.replace(/학점$/, '').trim()
      return null
    case 'grade': {
      const grade: Grade | null = gradeWritten(cell, scale)
      if (grade === null) return `‘${cell}’ 성적은 ${scale / 10} 만점에 없어요.`
      change.grade = grade
      return null
    }
    case 'major':
      change.major = yes.test(cell)
      return null
  }
}

type Line = { line: number; text: string; cells: string[] }

function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((written, place) => ({ line: place + 1, text: written, cells: cellsOf(written) }))
    .filter(({ text: written }) => written.trim() !== '')
}

/** Parted by tabs, or by commas and wide gaps; `자료구조 3 A+` as people write it as well. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim())
  const parted = line.trim().split(/\s*,\s*|\s{2,}/)
  if (parted.length > 1) return parted
  const [, ...spoken] = /^(.+?)\s+(\d+(?:\.\d)?)(?:학점)?\s+(\S+)$/.exec(line.trim()) ?? []

  return spoken.length > 0 ? spoken : parted
}

/** What each cell of a first line that names columns means; `null` for any other line. */
function namedColumns(cells: readonly string[]): (Column | null)[] | null {
  const named = cells.map(
    (cell) => columns.find((column) => headers[column].test(cell.replaceAll(/\s/g, ''))) ?? null,
  )

  return named.filter((column) => column !== null).length > 1 || (cells.length === 1 && named[0])
    ? named
    : null
}
