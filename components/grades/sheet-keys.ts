import type { KeyboardEvent } from 'react'
import { type Column, columns } from '@/lib/grades/draft'

type Place = { row: number; column: Column }

/** What a cell is marked with, so that keys find it. */
export function cellMark({ row, column }: Place) {
  return { 'data-cell': `${row} ${column}` }
}

/** The cell that something happened in. */
export function placeOf(target: EventTarget | null): Place | null {
  const [row, name] = (target instanceof HTMLElement ? (target.dataset.cell ?? '') : '').split(' ')
  const column = columns.find((one) => one === name)

  return row && column ? { row: Number(row), column } : null
}

/** Arrows and Enter go from cell to cell as in a spreadsheet; left and right leave a field at the end of its letters. */
export function moveByKey(event: KeyboardEvent<HTMLElement>): void {
  const from = placeOf(event.target)
  if (!from || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const step = stepOf(event)
  if (!step) return

  event.preventDefault()
  const column = columns[columns.indexOf(from.column) + step.across]
  const to = column && { row: from.row + step.down, column }
  const cell = to && event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)
  cell?.focus()
  if (cell instanceof HTMLInputElement && cell.type === 'text') cell.select()
}

function stepOf({ key, shiftKey, target }: KeyboardEvent): { across: number; down: number } | null {
  switch (key) {
    case 'Enter':
      return { across: 0, down: shiftKey ? -1 : 1 }
    case 'ArrowDown':
      return { across: 0, down: 1 }
    case 'ArrowUp':
      return { across: 0, down: -1 }
    case 'ArrowLeft':
      return shiftKey || !isAtEdge(target, 'start') ? null : { across: -1, down: 0 }
    case 'ArrowRight':
      return shiftKey || !isAtEdge(target, 'end') ? null : { across: 1, down: 0 }
    default:
      return null
  }
}

function isAtEdge(target: EventTarget, edge: 'start' | 'end'): boolean {
  if (!(target instanceof HTMLInputElement) || target.type !== 'text') return true
  const { selectionStart, selectionEnd, value } = target
  const isAll = selectionStart === 0 && selectionEnd === value.length
  if (isAll) return true

  return selectionStart === selectionEnd && selectionStart === (edge === 'start' ? 0 : value.length)
}
