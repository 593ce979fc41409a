import 'server-only'
import { pool } from './client'

/**
 * Does work that no other process does at the same time under that name, or nothing. The database lets go by
 * itself when this process dies. Answers whether it was done.
 */
export async function holding(name: string, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect()
  let isLetGo = true
  try {
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held',
      [name],
    )
    if (!rows[0]?.held) return false
    isLetGo = false
    try {
      await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
      isLetGo = true
    }
    return true
  } finally {
    // A connection that may still hold the name is closed, never handed on.
    client.release(!isLetGo)
  }
}
