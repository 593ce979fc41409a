import type { Target } from '@/lib/catalogue/listing'
import type { Field } from '@/lib/sheets/field'
import { issue } from '@/lib/sheets/issue'
import type { Issue } from '@/lib/sheets/sheet'
import type { Listed } from './listed'
import { joined, type Professors, professorsIn } from './professors'

/** Rows of one code and 분반, as one class. */
export type Class = {
  rows: number[]
  cells: Record<Field, string>
  professors: Professors
  targets: Target[]
}

/** What tells that two rows speak of different classes after all. */
const identity = ['title', 'time', 'place'] as const
/** What one class has once. */
const single = [...identity, 'credits', 'capacity', 'language', 'mode'] as const

const names: Record<(typeof single)[number], string> = {
  title: '과목명',
  time: '시간',
  place: '장소',
  credits: '학점',
  capacity: '정원',
  language: '언어',
  mode: '수업 방식',
}

export function classesOf(listed: readonly Listed[]): { classes: Class[]; issues: Issue[] } {
  const groups = new Map<string, Listed[]>()
  for (const one of listed) {
    const key = `${one.cells.code}\n${one.cells.number}`
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  const issues: Issue[] = []
  const classes = [...groups.values()].map(([first, ...others]) => classOf(first as Listed, others, issues))

  return { classes, issues }
}

function classOf(first: Listed, others: Listed[], issues: Issue[]): Class {
  const cells = { ...first.cells }
  const agreeing = [first]
  for (const other of others) {
    const differing = single.filter((field) => differ(cells[field], other.cells[field]))
    if (differing.length > 0) issues.push(disagreement(first, cells, other, differing))
    if (identity.some((field) => differing.includes(field))) continue
    agreeing.push(other)
    for (const field of single) cells[field] ||= other.cells[field]
  }
  cells.remark = [...new Set(agreeing.map((one) => one.cells.remark))].filter(Boolean).join(' / ')
  if (agreeing.length > 1) issues.push(together(agreeing))
  const all = [first, ...others]

  return {
    rows: all.map(({ row }) => row),
    cells,
    professors: joined(agreeing.map((one) => professorsIn(one.cells.professor))),
    targets: targetsOf(all),
  }
}

/** Where one says nothing they do not disagree. */
function differ(one: string, other: string): boolean {
  return one !== '' && other !== '' && one.replace(/\s/g, '') !== other.replace(/\s/g, '')
}

function targetsOf(listed: Listed[]): Target[] {
  const targets = listed.map(({ cells: { department, year, classification } }) => ({
    department,
    year,
    classification,
  }))
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()]
}

function together(listed: Listed[]): Issue {
  const [{ cells }, second] = listed as [Listed, Listed]
  const rows = listed.map(({ row }) => `${row}행`).join(', ')
  const { names: professors } = joined(listed.map((one) => professorsIn(one.cells.professor)))
  const isTeam = new Set(listed.map((one) => one.cells.professor)).size > 1
  const team = isTeam ? ` 교수는 모두 적었어요: ${professors.join(', ')}` : ''

  return issue('info', second.row, shownClass(cells), `${rows}은 같은 분반이라 하나로 합쳤어요.${team}`)
}

function disagreement(
  first: Listed,
  cells: Record<Field, string>,
  { row, cells: other }: Listed,
  differing: (keyof typeof names)[],
): Issue {
  const pairs = differing.map((field) => `${names[field]} ‘${cells[field]}’ / ‘${other[field]}’`).join(', ')
  const words = differing.map((field) => names[field]).join(', ')
  const what = cells.number === '' ? '분반 번호 없이 학수번호가' : '학수번호와 분반이'
  const advice = cells.number === '' ? ' 다른 분반이라면 분반 열을 채워 다시 올려 주세요.' : ''

  return issue(
    'warning',
    row,
    `${shownClass(cells)}: ${pairs}`,
    `${first.row}행과 ${row}행은 ${what} 같은데 서로 다른 것이 있어요: ${words}. 앞의 것을 남겼어요.${advice}`,
  )
}

function shownClass({ code, number, title }: Record<Field, string>): string {
  return [code, number, title].filter(Boolean).join(' ')
}
