import 'server-only'
import { createHash } from 'node:crypto'
import { db, pool, type Tx } from './client'
import type { Prisma } from './generated/client'

/** One per wording: what varies in a statement are its values, so there are some dozens. */
const names = new Map<string, string>()

/**
 * Rows of one statement. Outside a transaction the bare driver asks, with a statement that each connection
 * plans once: a quarter of what the mapped client costs.
 */
export async function read<Row>(tx: Tx, sql: Prisma.Sql): Promise<Row[]> {
  if (tx !== db) return tx.$queryRaw<Row[]>(sql)

  const { text, values } = sql
  const { rows } = await pool.query({ name: nameOf(text), text, values })
  return rows
}

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known

  const name = `read-${createHash('sha1').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}
