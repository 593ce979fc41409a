import 'server-only'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pool } from '@/lib/db/client'

/** Milliseconds within which the database must have answered. */
const patience = 1000

/** Whether requests can be served: the database answers in time and knows every migration that this code has. */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, false)
  })
  try {
    return await Promise.race([isMigrated(), tooLate])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

async function isMigrated(): Promise<boolean> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  )
  const applied = new Set(rows.map(({ name }) => name))
  const ours = await readdir(join(process.cwd(), 'prisma/migrations'), { withFileTypes: true })

  return ours.every((entry) => !entry.isDirectory() || applied.has(entry.name))
}
