export const formats = ['xml', 'ics', 'json'] as const
export type Format = (typeof formats)[number]

/** What a text is by how it begins; `null` for none of them. */
export function formatOf(text: string): Format | null {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('<')) return 'xml'
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'ics'
  return start.startsWith('{') ? 'json' : null
}
