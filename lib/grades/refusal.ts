import { DomainError } from '@/lib/core/errors'
import { gradesOn, type Scale } from './grade'
import { sheetsMost } from './policy'
import type { RowInput, SheetView } from './schema'

/** Somebody wrote to the sheet since it was read: the answer shows it as it stands now. */
export function stale(current: SheetView): DomainError {
  return new DomainError('stale', '다른 곳에서 먼저 고친 성적표예요. 새 내용을 확인해 주세요.', {
    code: 'grades.stale',
    extra: { current },
  })
}

export function notYet(): DomainError {
  const message = '지금 학기와 지난 학기의 성적만 적을 수 있어요.'
  return new DomainError('invalid', message, { fields: { semester: message } })
}

export function wrongRows(message: string): DomainError {
  return new DomainError('invalid', message, { fields: { rows: message } })
}

export function sheetsFull(): DomainError {
  return new DomainError('conflict', `성적표는 ${sheetsMost}학기까지 적을 수 있어요.`, {
    code: 'grades.too_many_sheets',
  })
}

/** Errors: `invalid` with every row whose grade the scale has not. */
export function assertOnScale(rows: readonly RowInput[], scale: Scale): void {
  const known = gradesOn(scale)
  const fields = rows.flatMap(({ grade }, place) =>
    grade === null || known.includes(grade)
      ? []
      : [[`rows.${place}.grade`, `${scale / 10} 만점에는 ${grade} 성적이 없어요.`] as const],
  )
  const [first] = fields
  if (first) throw new DomainError('invalid', first[1], { fields: Object.fromEntries(fields) })
}
