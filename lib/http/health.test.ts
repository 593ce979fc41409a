import { expect, test } from 'vitest'
import { pool } from '@/lib/db/client'
import { isReady } from './health'

test('ready with every migration, and not without the last', async () => {
  expect(await isReady()).toBe(true)

  await pool.query(
    'UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name LIKE \'%_campus\'',
  )
  expect(await isReady()).toBe(false)
  await pool.query('UPDATE "_prisma_migrations" SET finished_at = now()')
  expect(await isReady()).toBe(true)
})

test('not ready while the database keeps everybody waiting', async () => {
  const holders = await Promise.all(Array.from({ length: pool.options.max ?? 10 }, () => pool.connect()))
  const asked = performance.now()

  expect(await isReady()).toBe(false)
  expect(performance.now() - asked).toBeLessThan(2000)
  for (const holder of holders) holder.release()
})
