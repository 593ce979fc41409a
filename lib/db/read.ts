import 'server-only'
import { createHash } from 'node:crypto'
import type { QueryResultRow } from 'pg'
import { db, type Tx } from './client'
import type { Prisma } from './generated/client'
import { askTogether } from './together'

/** One per wording: what varies in a statement are its values, so there are some dozens. */
const names = new Map<string, string>()

/**
 * Rows of one statement. Outside a transaction the bare driver asks, with a statement that each connection
 * plans once: a quarter of what the mapped client costs.
 */
export async function read<Row extends QueryResultRow>(tx: Tx, sql: Prisma.Sql): Promise<Row[]> {
  if (tx !== db) return tx.$queryRaw<Row[]>(sql)

  const { text, values } = sql
  const name = nameOf(text)

  return askTogether<Row>(name === null ? { text, values } : { name, text, values })
}

/** Searches have as many wordings as people have ways to ask: the rest is planned each time. */
const mostNames = 300

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known) return known
  if (names.size >= mostNames) return null

  const name = `read-${createHash('sha1').update(text).digest('base64url')}`
  names.set(text, name)
  return name
}
