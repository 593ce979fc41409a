import type { Grid, OnRows } from './grid'
import { headerOf } from './header'
import { issue } from './issue'
import { limits } from './limits'
import { fillMerges } from './merges'
import { refusal } from './refusal'
import type { Issue } from './sheet'
import { bookOf, type SheetPart } from './xlsx-book'
import { rowsOf } from './xlsx-rows'
import { sharedStrings } from './xlsx-strings'
import { stylesOf } from './xlsx-styles'
import type { Reading } from './xlsx-value'
import { partsOf } from './zip'

/** The one sheet of a workbook that looks most like a course list. */
export async function readXlsx(bytes: Uint8Array, onRows: OnRows | undefined): Promise<Grid> {
  const parts = await partsOf(bytes)
  if (!parts.has('xl/workbook.xml')) throw refusal('not_a_table')

  const { sheets, from1904 } = await bookOf(parts)
  const reading = { strings: await sharedStrings(parts), styles: await stylesOf(parts), from1904 }
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  const { chosen, issues } = await choose(shown.length > 0 ? shown : sheets, reading)
  const { rows, merges, issues: found } = await rowsOf(chosen.part, reading, { onRows })

  return {
    rows,
    beside: [chosen.name],
    issues: [...issues, ...hiddenIssues(sheets, shown), ...fillMerges(rows, merges), ...found],
  }
}

async function choose(
  sheets: SheetPart[],
  reading: Reading,
): Promise<{ chosen: SheetPart; issues: Issue[] }> {
  const [only] = sheets
  if (!only) throw refusal('broken_workbook')
  if (sheets.length === 1) return { chosen: only, issues: [] }

  const ranked: { sheet: SheetPart; score: number }[] = []
  for (const sheet of sheets) {
    const { rows } = await rowsOf(sheet.part, reading, { most: limits.headerRows })
    ranked.push({ sheet, score: headerOf(rows)?.score ?? 0 })
  }
  const [best = { sheet: only, score: 0 }, ...rest] = ranked.toSorted((one, other) => other.score - one.score)

  return { chosen: best.sheet, issues: rest.map(({ sheet, score }) => passedOver(best.sheet, sheet, score)) }
}

/** A sheet that has a header too probably holds classes that are now missing. */
function passedOver(chosen: SheetPart, { name }: SheetPart, score: number): Issue {
  return score > 0
    ? issue(
        'warning',
        0,
        name,
        `‘${chosen.name}’ 시트만 읽었어요. ‘${name}’ 시트에도 강의가 있다면 따로 올려 주세요.`,
      )
    : issue('info', 0, name, `‘${chosen.name}’ 시트를 읽고 ‘${name}’ 시트는 읽지 않았어요.`)
}

function hiddenIssues(sheets: SheetPart[], shown: SheetPart[]): Issue[] {
  if (shown.length === 0) return []

  return sheets
    .filter(({ isHidden }) => isHidden)
    .map(({ name }) => issue('info', 0, name, `숨겨진 시트라 읽지 않았어요: ${name}`))
}
