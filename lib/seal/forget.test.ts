import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'

test('every table that seals an owner is one where owners can be forgotten', async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE column_name = 'sealedOwner' AND table_schema = 'public' ORDER BY 1`

  // Another one belongs into forget.ts first, and into the lists that it reads.
  expect(tables.map(({ name }) => name)).toEqual(['Comment', 'ExamNote', 'Post', 'Report', 'Review', 'Scrap'])
})
