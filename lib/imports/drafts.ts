import type { SemesterName } from '@/lib/catalogue/semester'
import { readCapacity } from '@/lib/notation/capacity'
import { readCredits } from '@/lib/notation/credits'
import type { Remark } from '@/lib/notation/remark'
import { readTimes } from '@/lib/notation/time-text'
import type { Columns } from '@/lib/sheets/columns'
import { issue } from '@/lib/sheets/issue'
import type { Issue, Sheet } from '@/lib/sheets/sheet'
import { shortened } from '@/lib/sheets/trimming'
import type { Period } from '@/lib/universities/periods'
import { mostOf } from './cell-text'
import type { Draft } from './draft'
import { listedRows } from './listed'
import { shownProfessors } from './professors'
import { type Class, classesOf } from './same-class'
import { semesterNote } from './semester-note'

type Given = { sheet: Sheet; columns: Columns; periods: readonly Period[]; semester: SemesterName }

/**
 * The sections that a sheet tells of, at most one per code and 분반. Every row is in one of them or under an error;
 * the issues are those of the sheet as well, by row.
 */
export function draftSections({ sheet, columns, periods, semester }: Given): {
  drafts: Draft[]
  issues: Issue[]
  term: SemesterName | null
} {
  const { listed, issues: unlisted } = listedRows(sheet, columns)
  const { classes, issues: repeated } = classesOf(listed)
  const { term, issues: strange } = semesterNote(sheet, columns, semester)
  const read = classes.map((one) => toDraft(one, periods))
  const issues = [
    ...sheet.issues,
    ...strange,
    ...unlisted,
    ...repeated,
    ...read.flatMap(({ issues }) => issues),
  ]

  return { drafts: read.map(({ draft }) => draft), issues: issues.toSorted((a, b) => a.row - b.row), term }
}

function toDraft(
  { rows, cells, professors, targets }: Class,
  periods: readonly Period[],
): { draft: Draft; issues: Issue[] } {
  const times = readTimes(cells.time, cells.place, periods)
  const credits = readCredits(cells.credits)
  const { capacity, freshmanCapacity, remark } = readCapacity(cells.capacity)
  const remarks = [
    ...times.remarks,
    ...[credits.remark, remark].filter((one): one is Remark => one !== undefined),
  ]

  return {
    draft: {
      rows,
      code: cells.code,
      number: cells.number,
      title: titleOf(cells),
      professor: shortened(shownProfessors(professors), mostOf('professor')),
      targets,
      halfCredits: credits.halves,
      capacity,
      freshmanCapacity,
      language: cells.language,
      mode: cells.mode,
      remark: shortened(remarkOf(cells), mostOf('remark')),
      rawTime: cells.time,
      rawPlace: cells.place,
      meetings: times.meetings,
    },
    issues: remarks.map(({ level, text, reason }) => issue(level, rows[0] ?? 0, text, reason)),
  }
}

/** 부제 tells classes of one course apart. */
function titleOf({ title, subtitle }: Class['cells']): string {
  const whole = subtitle === '' || title.includes(subtitle) ? title : `${title} (${subtitle})`
  return shortened(whole, mostOf('title'))
}

const no = /^(?:n|no|x|0|false|-|아니오|아님|해당 ?없음|미해당)$/i

/** A mark in the column of team teaching is told in words, beside what else is remarked. */
function remarkOf({ remark, team }: Class['cells']): string {
  const isTeam = team !== '' && !no.test(team) && !remark.includes('팀티칭')
  return [remark, isTeam ? '팀티칭' : ''].filter(Boolean).join(' / ')
}
