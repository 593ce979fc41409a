import 'server-only'
import pg from 'pg'
import { vi } from 'vitest'

/** Statements sent to PostgreSQL while `work` runs. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(pg.Client.prototype, 'query')
  await work()
  const count = sent.mock.calls.length
  sent.mockRestore()

  return count
}
