import type pg from 'pg'

type Wire = {
  query(sql: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  stream: NodeJS.WritableStream
}
type Value = string | number | boolean | Date | Uint8Array | null

/**
 * COPY, which node-postgres knows on the wire and not in its interface: rows go out as they are made, in
 * chunks of a quarter of a megabyte, no faster than the server takes them.
 */
export async function copyRows(
  client: pg.Client,
  { table, columns }: { table: string; columns: string[] },
  rows: Iterable<Value[]>,
): Promise<number> {
  const names = columns.map((name) => `"${name}"`).join(', ')
  let count = 0

  await new Promise<void>((resolve, reject) => {
    const copy = {
      submit: (wire: Wire) => wire.query(`COPY ${table} (${names}) FROM STDIN`),
      handleCopyInResponse: async (wire: Wire) => {
        for (const chunk of chunksOf(rows, () => count++)) {
          wire.sendCopyFromChunk(chunk)
          if (
            wire.stream.writable &&
            (wire.stream as unknown as { writableNeedDrain: boolean }).writableNeedDrain
          ) {
            await new Promise((drained) => wire.stream.once('drain', drained))
          }
        }
        wire.endCopyFrom()
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    }
    client.query(copy as unknown as pg.Submittable)
  })
  return count
}

function* chunksOf(rows: Iterable<Value[]>, counted: () => void): Generator<Buffer> {
  let lines: string[] = []
  let size = 0
  for (const row of rows) {
    const line = row.map(field).join('\t')
    counted()
    lines.push(line)
    size += line.length
    if (size < 262_144) continue
    yield Buffer.from(`${lines.join('\n')}\n`)
    lines = []
    size = 0
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`)
}

/** PostgreSQL's text format. */
function field(value: Value): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return value.replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`
  return String(value)
}

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
