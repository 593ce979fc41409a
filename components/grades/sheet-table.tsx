'use client'

import { type ClipboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FormMessage } from '@/components/ui/form-message'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { toast } from '@/components/ui/toast'
import { useFormAction } from '@/components/ui/use-form-action'
import { writeGradesAction } from '@/lib/grades/actions'
import { type Draft, edited, withBlank } from '@/lib/grades/draft'
import { gradesOn, type Scale } from '@/lib/grades/grade'
import { pastedInto } from '@/lib/grades/pasting'
import { isSameSubject, type Subject } from '@/lib/grades/retake'
import { draftsIn } from '@/lib/grades/row-fields'
import { sheetFormId } from './fill-button'
import type { GradeDesk, Paper } from './grade-desk'
import { PastePart, type Refused } from './paste-part'
import { moveByKey, placeOf } from './sheet-keys'
import { SheetRow } from './sheet-row'

type SheetTableProps = {
  paper: Paper
  desk: GradeDesk
  scale: Scale
  /** Courses of the semesters before this one. */
  before: readonly Subject[]
  /** Places of rows whose place a later attempt took. */
  replaced: ReadonlySet<number>
  /** Something was written here since the page came. */
  touched: boolean
}

/** The sheet of one semester, written as a spreadsheet is; without scripts it is a form that saves all of it. */
export function SheetTable({ paper, desk, scale, before, replaced, touched }: SheetTableProps) {
  const [state, send] = useFormAction(writeGradesAction)
  const [refused, setRefused] = useState<Refused | null>(null)
  const { semester, version } = paper
  const drafts = state.values && !touched ? withBlank(sentBack(state.values, paper.drafts)) : paper.drafts
  const grades = gradesOn(scale)

  function edit(row: number, change: Partial<Draft>, cell?: string) {
    desk.act(semester, edited(drafts, row, change), cell)
  }
  function remove(row: number) {
    const title = drafts[row]?.title.trim() || '과목'
    desk.act(semester, withBlank(drafts.filter((_, place) => place !== row)))
    toast({ text: `${title} 줄을 뺐어요.`, action: { label: '되돌리기', run: desk.undo } })
  }
  function pour(text: string, at: { row: number; column: 'title' | 'credits' | 'grade' | 'major' }) {
    const pasted = pastedInto(drafts, at, text, scale)
    if (pasted.kind === 'refused') {
      setRefused({ text, at, refusals: pasted.refusals })
      return
    }
    setRefused(null)
    desk.act(semester, pasted.drafts)
    toast({ text: `${pasted.lines}줄을 붙여 넣었어요.`, action: { label: '되돌리기', run: desk.undo } })
  }
  function paste(event: ClipboardEvent) {
    const at = placeOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (!at || !/[\t\r\n]/.test(text.trim())) return
    event.preventDefault()
    pour(text, at)
  }

  return (
    <form
      id={sheetFormId}
      action={send}
      aria-label="성적표"
      onSubmit={(event) => {
        event.preventDefault()
        void desk.save()
      }}
    >
      <HiddenFields fields={{ semester, version: String(version) }} />
      {/* Enter in a field presses the first button of a form: that must not be an ×. */}
      <button type="submit" aria-hidden="true" tabIndex={-1} className="sr-only">
        저장
      </button>
      <FormMessage>{state.message}</FormMessage>
      <table
        aria-label="과목과 성적"
        onKeyDown={moveByKey}
        onPaste={paste}
        className="mt-0.5 w-full table-fixed text-14"
      >
        <thead>
          <tr className="border-b border-line-2 text-left text-12 text-ink-3">
            <th scope="col" className="py-2 font-600">
              과목
            </th>
            <th scope="col" className="w-11 pr-3.5 text-right font-600 wide:w-20">
              학점
            </th>
            <th scope="col" className="w-[78px] pl-0.5 font-600 wide:w-[104px]">
              성적
            </th>
            <th scope="col" className="w-9 text-center font-600 wide:w-24">
              전공
            </th>
            <th scope="col" className="w-8 wide:w-16">
              <span className="sr-only">빼기</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft, row) => (
            <SheetRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its cells keep nothing of their own.
              key={row}
              row={row}
              draft={draft}
              grades={grades}
              mayBeRetake={
                draft.title.trim() !== '' && before.some((one) => isSameSubject(one, subjectOf(draft)))
              }
              isReplaced={replaced.has(row)}
              refused={state.fields ?? {}}
              isLast={row === drafts.length - 1}
              onEdit={edit}
              onRemove={remove}
            />
          ))}
        </tbody>
      </table>
      <div className="unscripted pt-3">
        <Button type="submit" tone="go" size="s">
          저장
        </Button>
      </div>
      <PastePart
        key={semester}
        refused={refused}
        onPaste={(text) => pour(text, refused?.at ?? { row: drafts.length - 1, column: 'title' })}
        onClose={() => setRefused(null)}
      />
    </form>
  )
}

/** What a page without scripts sent and was refused, with the sections that its rows came from. */
function sentBack(values: Readonly<Record<string, string>>, known: readonly Draft[]): Draft[] {
  return draftsIn(values).map(({ sectionId, ...draft }) => ({
    ...draft,
    section: known.find(({ section }) => section?.id === sectionId)?.section ?? null,
  }))
}

function subjectOf({ title, section }: Draft): Subject {
  return { title, courseId: section?.course.id ?? null }
}
