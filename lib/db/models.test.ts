import { expect, test } from 'vitest'
import { db } from './client'
import { Prisma } from './generated/client'

// Models and migrations are written by hand, both: here they meet. What the database works out by itself needs no field.

test.each(Object.values(Prisma.ModelName))('the model %s has the columns of its table', async (model) => {
  const columns = await db.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${model} AND is_generated = 'NEVER'`
  const fields = Reflect.get(Prisma, `${model}ScalarFieldEnum`) as Record<string, string>

  expect(Object.values(fields).toSorted()).toEqual(columns.map(({ name }) => name).toSorted())
})

test('every table has a model', async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_%'`

  expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.values(Prisma.ModelName).toSorted())
})
