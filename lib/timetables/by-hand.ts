/** Rows of a form for classes written by hand. */
export const handRows = [0, 1, 2, 3] as const

/** What such a form sends, as the operation wants it: rows without any time are left out. */
export function customOf(fields: Record<string, unknown>) {
  const read = (name: string) => String(fields[name] ?? '').trim()
  const credits = read('credits')

  return {
    title: read('title'),
    professor: read('professor'),
    credits: credits === '' ? null : Number(credits),
    meetings: handRows
      .filter((row) => read(`start${row}`) !== '' || read(`end${row}`) !== '')
      .map((row) => ({
        day: Number(read(`day${row}`)),
        start: read(`start${row}`),
        end: read(`end${row}`),
        rooms: read(`room${row}`) === '' ? [] : [read(`room${row}`)],
      })),
  }
}

/** The form's field that a refused path means; rows that were left out do not count in it. */
export function handField(path: string, fields: Record<string, unknown>): string {
  const [, place, part] = /^custom\.meetings\.(\d+)\.(\w+)/.exec(path) ?? []
  if (!place || !part) return path.replace(/^custom\./, '')
  const used = handRows.filter((row) => fields[`start${row}`] || fields[`end${row}`])

  return `${part === 'rooms' ? 'room' : part}${used[Number(place)] ?? 0}`
}
