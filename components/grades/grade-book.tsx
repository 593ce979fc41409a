'use client'

import { useMemo } from 'react'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { IconButton } from '@/components/ui/icon-button'
import { Tabs } from '@/components/ui/tabs'
import { useCurrentInView } from '@/components/ui/use-current-in-view'
import { useUndoKeys } from '@/components/ui/use-undo-keys'
import { type Packed, unpack } from '@/lib/core/packed'
import { averageText, creditsOf } from '@/lib/grades/average'
import { rowOf } from '@/lib/grades/draft'
import type { Rules } from '@/lib/grades/grade'
import type { GoalView, SheetView } from '@/lib/grades/schema'
import { sharesOf } from '@/lib/grades/shares'
import { summaryOf } from '@/lib/grades/summary'
import { spotText, tabText } from '@/lib/grades/wording'
import { type Asked, AskedNote } from './asked-note'
import { ConflictBar } from './conflict-bar'
import { FiguresPart } from './figures'
import { FillButton } from './fill-button'
import { GoalForm } from './goal-form'
import { GradePlot } from './grade-plot'
import { GradeShares } from './grade-shares'
import { SavingLine } from './saving-line'
import { SemesterAdder } from './semester-adder'
import { placeOf } from './sheet-keys'
import { SheetTable } from './sheet-table'
import { useGradeDesk } from './use-grade-desk'

export type BookProps = {
  rules: Rules
  goal: GoalView
  asked: Asked | null
  /** Oldest first. */
  sheets: readonly SheetView[]
  /** Semesters that have no sheet yet, newest first. */
  others: readonly string[]
}

/** Every sheet at once, of which one is open: what one writes there is counted at once and saved a moment later. */
export function GradeBook({ book, open }: { book: Packed<BookProps>; open: string }) {
  const { rules, goal, asked, sheets, others } = useMemo(() => unpack(book), [book])
  const [{ papers, saving, canUndo, canRedo, conflict }, desk] = useGradeDesk(sheets)
  const tabs = useCurrentInView(open)
  useUndoKeys(desk, isCell)

  const rows = papers.map(({ drafts }) => drafts.map(rowOf))
  const summary = summaryOf(
    papers.map(({ running }, place) => ({ running, rows: rows[place] ?? [] })),
    rules,
  )
  const at = Math.max(
    0,
    papers.findIndex(({ semester }) => semester === open),
  )
  const paper = papers[at]
  if (!paper) return null
  const own = summary.semesters[at]
  const written = papers.map(({ semester, running }, place) => ({
    semester,
    running,
    ...summary.semesters[place],
  }))
  const drawn = written.filter(({ average }) => average !== null && average !== undefined)
  const history = (
    <span className="scripted flex items-center">
      <IconButton icon="undo" size="s" label="되돌리기" disabled={!canUndo} onClick={desk.undo} />
      <IconButton icon="redo" size="s" label="다시 하기" disabled={!canRedo} onClick={desk.redo} />
    </span>
  )

  return (
    <>
      <PageBar title="학점" back="/me">
        <SavingLine saving={saving} onRetry={() => void desk.save()} />
        {history}
      </PageBar>
      <PageHead title="학점">
        <span className="flex items-center gap-3.5">
          <SavingLine saving={saving} onRetry={() => void desk.save()} />
          {history}
          <FillButton paper={paper} desk={desk} />
        </span>
      </PageHead>
      <p className="border-b border-line-2 py-4 wide:hidden">
        <FillButton paper={paper} desk={desk} />
      </p>
      <FiguresPart summary={summary} scale={rules.scale} goal={goal.credits * 2}>
        <AskedNote asked={asked} goal={goal} />
      </FiguresPart>
      {conflict && <ConflictBar conflict={conflict} desk={desk} />}
      <div className="grid gap-x-14 gap-y-9 pt-4 desk:grid-cols-[minmax(0,1fr)_456px]">
        <section aria-label="학기별 성적" className="min-w-0">
          <Tabs
            ref={tabs}
            label="학기"
            items={papers.map(({ semester, running }, place) => ({
              href: `/grades?semester=${semester}`,
              label: tabText(semester) + (running ? ' (듣는 중)' : ''),
              current: place === at,
            }))}
          />
          <SheetTable
            key={paper.semester}
            paper={paper}
            desk={desk}
            scale={rules.scale}
            before={rows.slice(0, at).flat().map(subjectOf)}
            replaced={placesOf(rows[at] ?? [], summary.replaced)}
            touched={canUndo}
          />
          {own && (
            <p className="pt-3 text-right text-13 text-ink-3 tabular-nums">
              {paper.running ? '예상' : '이 학기'}{' '}
              <b className="font-650 text-ink">{averageText(own.average)}</b> · 전공{' '}
              <b className="font-650 text-ink">{averageText(own.major)}</b> · {creditsOf(own.earned)}학점
            </p>
          )}
          <SemesterAdder semesters={others} />
        </section>
        <section aria-label="흐름" className="min-w-0">
          <h2 className="text-16 font-620">학기마다</h2>
          {drawn.length === 0 ? (
            <p className="py-3 text-14 text-ink-3">
              성적을 적으면 학기마다 평점이 어떻게 바뀌었는지 보여 드려요.
            </p>
          ) : (
            <GradePlot
              scale={rules.scale}
              names={written.map(({ semester }) => semester)}
              spots={written.map(({ semester, running, average = null, major = null }) => ({
                label: spotText(semester),
                running,
                average,
                major,
              }))}
            />
          )}
          {summary.counting.some(({ grade }) => grade !== null) && (
            <>
              <h2 className="pt-3.5 pb-1.5 text-16 font-620">성적 나눔</h2>
              <GradeShares shares={sharesOf(summary.counting)} />
            </>
          )}
          <GoalForm goal={goal} tally={summary.tally} rules={rules} />
        </section>
      </div>
    </>
  )
}

type Shown = ReturnType<typeof rowOf>

function subjectOf({ title, section }: Shown) {
  return { title, courseId: section?.course.id ?? null }
}

function placesOf(rows: readonly Shown[], replaced: ReadonlySet<Shown>): Set<number> {
  return new Set(rows.flatMap((row, place) => (replaced.has(row) ? place : [])))
}

/** What is written in a cell is one step; other fields have their own. */
function isCell(field: HTMLElement): boolean {
  return placeOf(field) !== null
}
