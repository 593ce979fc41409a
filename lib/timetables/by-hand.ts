import type { EntryView } from './schema'

/** Rows of a form for classes written by hand: four, or one more than the class has. */
export function handRows(meetings = 0): number[] {
  return Array.from({ length: Math.min(rowsMost, Math.max(4, meetings + 1)) }, (_, row) => row)
}

const rowsMost = 30
const everyRow = Array.from({ length: rowsMost }, (_, row) => row)
/** Fields for times know no end of a day: they write it as its beginning. */
const midnight = { field: '00:00', end: '24:00' }

/** What such a form sends, as the operation wants it: rows without any time are left out. */
export function customOf(fields: Record<string, unknown>) {
  const read = (name: string) => String(fields[name] ?? '').trim()
  const credits = read('credits')

  return {
    title: read('title'),
    professor: read('professor'),
    credits: credits === '' ? null : Number(credits),
    meetings: everyRow
      .filter((row) => read(`start${row}`) !== '' || read(`end${row}`) !== '')
      .map((row) => ({
        day: Number(read(`day${row}`)),
        start: read(`start${row}`),
        end: read(`end${row}`) === midnight.field ? midnight.end : read(`end${row}`),
        rooms: read(`room${row}`)
          .split(',')
          .map((room) => room.trim())
          .filter(Boolean),
      })),
  }
}

/** The same the other way: an entry as such a form shows it. */
export function handFieldsOf({ title, professor, credits, meetings }: EntryView): Record<string, string> {
  const rows = meetings.flatMap(({ day, start, end, rooms }, row) => [
    [`day${row}`, String(day)],
    [`start${row}`, start],
    [`end${row}`, end === midnight.end ? midnight.field : end],
    [`room${row}`, rooms.join(', ')],
  ])

  return { title, professor, credits: credits === null ? '' : String(credits), ...Object.fromEntries(rows) }
}

/** The form's field that a refused path means; rows that were left out do not count in it. */
export function handField(path: string, fields: Record<string, unknown>): string {
  const [, place, part] = /^custom\.meetings\.(\d+)\.(\w+)/.exec(path) ?? []
  if (!place || !part) return path.replace(/^custom\./, '')
  const used = everyRow.filter((row) => fields[`start${row}`] || fields[`end${row}`])

  return `${part === 'rooms' ? 'room' : part}${used[Number(place)] ?? 0}`
}
