/** A line of an iCalendar file (RFC 5545) holds at most so many octets. */
const lineMost = 75
const utf8 = new TextEncoder()

/** Lines as the format wants them: folded between letters, never within one, each ended by CRLF. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const letter of line) {
    const more = utf8.encode(letter).length
    if (size + more > lineMost) {
      parts.push(part)
      // What a folded line begins with counts as well.
      part = ' '
      size = 1
    }
    part += letter
    size += more
  }
  return [...parts, part].join('\r\n')
}

/** A TEXT value. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no calendar reads them
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  )
}

/** `20261124T090500` of a day and minutes after its midnight, which may belong to the next. */
export function wallText(on: string, minutes: number): string {
  return stamp(new Date(Date.parse(on) + minutes * 60_000)).slice(0, -1)
}

/** `20261124T000500Z`. */
export function stamp(at: Date): string {
  return at.toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')
}

/** `+0900`. */
export function offsetText(minutes: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const size = Math.abs(minutes)

  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`
}
