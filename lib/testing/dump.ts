import 'server-only'
import { pool } from '@/lib/db/client'

export type Row = { table: string; values: Record<string, unknown> }

/** Every row that a backup holds, in the order in which it holds them; of one transaction only, where one is named. */
export async function readDump(transaction?: string): Promise<Row[]> {
  const tables = await pool.query<{ name: string; quoted: string }>(
    `SELECT tablename AS name, format('%I', tablename) AS quoted FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`,
  )
  const rows: Row[] = []
  for (const { name, quoted } of tables.rows) {
    const found = await pool.query<Record<string, unknown>>(
      `SELECT * FROM ${quoted} WHERE $1::text IS NULL OR xmin::text = $1 ORDER BY ctid`,
      [transaction ?? null],
    )
    rows.push(...found.rows.map((values) => ({ table: name, values })))
  }
  return rows
}

/** The transaction that wrote a row last. */
export async function writerOf(
  table: 'Post' | 'Comment' | 'Review' | 'ExamNote' | 'Report',
  id: string,
): Promise<string> {
  const { rows } = await pool.query<{ xmin: string }>(`SELECT xmin::text FROM "${table}" WHERE id = $1`, [id])

  return rows[0]?.xmin ?? ''
}

/** Something anonymous, with everything that its rows say. */
export type Trail = { author: string; postId: string; rows: Row[] }

/** Long values count wherever they stand, and any eight bytes of a binary one; short ones by their column. */
function tracesOf({ table, values }: Row): { telling: string[]; plain: string[] } {
  const telling: string[] = []
  const plain: string[] = []
  for (const [column, value] of Object.entries(values)) {
    if (value === null) continue
    if (value instanceof Uint8Array) telling.push(...windows(Buffer.from(value)))
    else if (value instanceof Date) telling.push(value.toISOString())
    else if (typeof value === 'string' && value.length >= 8) telling.push(value)
    else plain.push(`${table}.${column}=${JSON.stringify(value)}`)
  }
  return { telling, plain }
}

function windows(bytes: Buffer): string[] {
  const hex = bytes.toString('hex')

  return Array.from({ length: Math.max(0, bytes.length - 7) }, (_, at) => hex.slice(2 * at, 2 * at + 16))
}

/**
 * What ties two trails of one author in different posts together: a telling value that only they share, or a
 * plain one that fills its column on every trail of one author and on nobody else's.
 */
export function linksBetween(trails: Trail[]): string[] {
  const telling = new Map<string, Trail[]>()
  const plain = new Map<string, Trail[]>()
  const columns = new Map<string, number>()
  for (const trail of trails) {
    const traces = trail.rows.map(tracesOf)
    for (const trace of new Set(traces.flatMap((one) => one.telling))) gather(telling, trace, trail)
    const plainTraces = new Set(traces.flatMap((one) => one.plain))
    for (const trace of plainTraces) gather(plain, trace, trail)
    for (const column of new Set([...plainTraces].map(columnOf))) {
      const name = `${trail.author} ${column}`
      columns.set(name, (columns.get(name) ?? 0) + 1)
    }
  }
  const constants = [...plain].filter(
    ([trace, held]) => held.length === columns.get(`${held[0]?.author} ${columnOf(trace)}`),
  )
  return [...telling, ...constants]
    .filter(([, held]) => isOfOneAuthor(held) && isAcrossPosts(held))
    .map(([trace]) => trace)
}

function columnOf(trace: string): string {
  return trace.slice(0, trace.indexOf('='))
}

function isOfOneAuthor(trails: Trail[]): boolean {
  return new Set(trails.map(({ author }) => author)).size === 1
}

function isAcrossPosts(trails: Trail[]): boolean {
  return new Set(trails.map(({ postId }) => postId)).size > 1
}

/** Which of these words stand in a row, as text or as bytes. */
export function namesIn(rows: Row[], words: string[]): string[] {
  const sought = words.flatMap((word) => [word, Buffer.from(word).toString('hex'), word.replaceAll('-', '')])
  return rows.flatMap(({ table, values }) => {
    const text = Object.values(values)
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)))
      .join('\n')
      .toLowerCase()
    return sought.filter((word) => text.includes(word.toLowerCase())).map((word) => `${table}: ${word}`)
  })
}

function gather(found: Map<string, Trail[]>, trace: string, trail: Trail) {
  const held = found.get(trace)
  if (held) held.push(trail)
  else found.set(trace, [trail])
}
