import { clsx } from 'clsx'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Tag } from '@/components/ui/tag'
import { type Draft, problemIn } from '@/lib/grades/draft'
import type { Grade } from '@/lib/grades/grade'
import { titleMax } from '@/lib/grades/policy'
import { rowField } from '@/lib/grades/row-fields'
import { cellMark } from './sheet-keys'

type SheetRowProps = {
  row: number
  draft: Draft
  grades: readonly Grade[]
  /** An earlier semester has the course: it may be a retake of that. */
  mayBeRetake: boolean
  /** A later attempt took its place. */
  isReplaced: boolean
  /** What the server says of this row's fields. */
  refused: Readonly<Record<string, string>>
  isLast: boolean
  onEdit: (row: number, change: Partial<Draft>, cell?: string) => void
  onRemove: (row: number) => void
}

/** One course of a sheet; the last row is blank and becomes one. */
export function SheetRow({
  row,
  draft,
  grades,
  mayBeRetake,
  isReplaced,
  refused,
  isLast,
  onEdit,
  onRemove,
}: SheetRowProps) {
  const name = draft.title.trim() || `${row + 1}번째 과목`
  const hasRetake = mayBeRetake || draft.retake
  const problem = problemIn(draft)
  const told =
    problem?.message ??
    refused[rowField('title', row)] ??
    refused[rowField('credits', row)] ??
    refused[rowField('grade', row)]
  const noteId = `row${row}-problem`
  const cell = (column: 'title' | 'credits' | 'grade' | 'major') => ({
    ...cellMark({ row, column }),
    name: rowField(column, row),
    'aria-invalid': problem?.column === column || refused[rowField(column, row)] ? true : undefined,
    'aria-describedby': told ? noteId : undefined,
  })

  return (
    <tr className="border-b border-line align-middle">
      <td className="py-1 pr-2">
        <div className="flex flex-wrap items-center gap-x-1.5 wide:flex-nowrap">
          <input
            type="text"
            {...cell('title')}
            aria-label={`${row + 1}번째 과목 이름`}
            value={draft.title}
            placeholder={isLast ? '과목 더하기' : undefined}
            maxLength={titleMax}
            autoComplete="off"
            onChange={(event) => onEdit(row, { title: event.target.value }, `${row} title`)}
            className={clsx(
              field,
              '-ml-1.5 font-600',
              hasRetake || isReplaced ? 'max-w-full min-w-16 shrink [field-sizing:content]' : 'w-full',
              isReplaced && 'text-ink-3 line-through',
            )}
          />
          {isReplaced && <Tag tone="line">다시 들음</Tag>}
          {hasRetake && (
            <label className="relative inline-flex h-6 flex-none items-center rounded-tag px-1.5 text-12/none font-600 whitespace-nowrap text-ink-3 shadow-[inset_0_0_0_1px_var(--line-2)] has-checked:text-ink-2 has-checked:shadow-[inset_0_0_0_1px_var(--field)] has-focus-visible:outline-2 has-focus-visible:outline-primary">
              <input
                type="checkbox"
                name={rowField('retake', row)}
                aria-label={`${name} 재수강`}
                checked={draft.retake}
                onChange={(event) => onEdit(row, { retake: event.target.checked })}
                className="absolute inset-0 size-full opacity-0"
              />
              {draft.retake && <Icon name="tick" className="mr-0.5 size-3" />}
              재수강
            </label>
          )}
        </div>
        {told && (
          <p id={noteId} className="px-1.5 pt-0.5 text-12 text-danger">
            {told}
          </p>
        )}
      </td>
      <td className="py-1 pr-2">
        <input
          type="text"
          inputMode="decimal"
          {...cell('credits')}
          aria-label={`${name} 학점`}
          value={draft.credits}
          autoComplete="off"
          maxLength={5}
          onChange={(event) => onEdit(row, { credits: event.target.value }, `${row} credits`)}
          className={clsx(field, 'w-full text-right tabular-nums')}
        />
      </td>
      <td className="py-1 pr-2">
        <div className="relative rounded-[6px] bg-sheet shadow-[inset_0_0_0_1px_var(--field)]">
          <select
            {...cell('grade')}
            aria-label={`${name} 성적`}
            value={draft.grade ?? ''}
            onChange={(event) =>
              onEdit(row, { grade: grades.find((one) => one === event.target.value) ?? null })
            }
            className="h-9 w-full appearance-none rounded-[6px] bg-transparent pr-6 pl-2.5 text-14 font-550 wide:h-8 wide:text-13 [&>option]:bg-sheet [&>option]:text-ink"
          >
            <option value="">–</option>
            {grades.map((grade) => (
              <option key={grade} value={grade}>
                {grade}
              </option>
            ))}
          </select>
          <Icon
            name="down"
            className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-ink-3"
          />
        </div>
      </td>
      <td className="py-1 text-center">
        <label className="relative inline-grid size-8 place-items-center">
          <input
            type="checkbox"
            {...cell('major')}
            aria-label={`${name} 전공`}
            checked={draft.major}
            onChange={(event) => onEdit(row, { major: event.target.checked })}
            className="peer absolute inset-0 z-1 size-full opacity-0"
          />
          <span
            aria-hidden="true"
            className="grid size-5 place-items-center rounded-tag bg-sheet text-on-primary shadow-[inset_0_0_0_1.5px_var(--field)] peer-checked:bg-primary peer-checked:shadow-none peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary [&>.icon]:opacity-0 peer-checked:[&>.icon]:opacity-100"
          >
            <Icon name="tick" className="size-3.5" />
          </span>
        </label>
      </td>
      <td className="py-1 text-right">
        <input type="hidden" name={rowField('sectionId', row)} value={draft.section?.id ?? ''} />
        {!isLast && (
          <IconButton
            type="submit"
            name="without"
            value={String(row)}
            icon="close"
            size="s"
            label={`${name} 빼기`}
            onClick={(event) => {
              event.preventDefault()
              onRemove(row)
            }}
          />
        )}
      </td>
    </tr>
  )
}

const field =
  'h-9 min-w-0 rounded-[6px] bg-transparent px-1.5 text-14 outline-none hover:shadow-[inset_0_0_0_1px_var(--line-2)] focus:bg-sheet focus:shadow-[inset_0_0_0_2px_var(--primary)] aria-invalid:shadow-[inset_0_0_0_2px_var(--danger)]'
