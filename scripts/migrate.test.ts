import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { migrate } from './migrate.mjs'

const url = process.env.DATABASE_URL ?? ''
let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(process.env.DATA_DIR ?? '', 'migrations-'))
  await query('DROP TABLE IF EXISTS "_prisma_migrations"; DROP SCHEMA IF EXISTS zoo CASCADE')
})

describe('migrate', () => {
  test('applies in order of name, once, and leaves the rows Prisma would', async () => {
    await migration('0002_second', 'INSERT INTO zoo.animal VALUES (1)')
    const sql = await migration('0001_first', 'CREATE SCHEMA zoo; CREATE TABLE zoo.animal (id int)')

    expect(await migrate(url, { directory })).toEqual(['0001_first', '0002_second'])
    expect(await migrate(url, { directory })).toEqual([])
    expect(await query('SELECT id FROM zoo.animal')).toEqual([{ id: 1 }])

    const [row] = await query('SELECT * FROM "_prisma_migrations" ORDER BY migration_name')
    expect(row).toMatchObject({
      migration_name: '0001_first',
      checksum: createHash('sha256').update(sql).digest('hex'),
      rolled_back_at: null,
      applied_steps_count: 1,
    })
    expect(row?.finished_at).toBeInstanceOf(Date)
  })

  test('a failing file leaves nothing of itself, keeps what went before, and is tried again', async () => {
    await migration('0001_first', 'CREATE SCHEMA zoo; CREATE TABLE zoo.animal (id int)')
    await migration('0002_second', 'CREATE TABLE zoo.cage (id int);\nSELECT nonsense')

    await expect(migrate(url, { directory })).rejects.toThrow(/0002_second.*nonsense.*2번째 줄/)
    expect(await query("SELECT to_regclass('zoo.cage') AS cage")).toEqual([{ cage: null }])

    await migration('0002_second', 'CREATE TABLE zoo.cage (id int)')
    expect(await migrate(url, { directory })).toEqual(['0002_second'])
  })

  test('a file changed after it was applied is refused by name', async () => {
    await migration('0001_first', 'CREATE SCHEMA zoo')
    await migrate(url, { directory })
    await migration('0001_first', 'CREATE SCHEMA zoo; CREATE TABLE zoo.animal (id int)')

    await expect(migrate(url, { directory })).rejects.toThrow(/0001_first의 내용이 바뀌었어요/)
  })

  test('other line ends are the same file', async () => {
    await migration('0001_first', 'CREATE SCHEMA zoo;\nCREATE TABLE zoo.animal (id int);\n')
    await migrate(url, { directory })
    await migration('0001_first', 'CREATE SCHEMA zoo;\r\nCREATE TABLE zoo.animal (id int);\r\n')

    expect(await migrate(url, { directory })).toEqual([])
  })

  test('a file half applied by another tool stops the run', async () => {
    await migration('0001_first', 'CREATE SCHEMA zoo')
    await migrate(url, { directory })
    await query('UPDATE "_prisma_migrations" SET finished_at = NULL')

    await expect(migrate(url, { directory })).rejects.toThrow(/0001_first.*반쯤/)
  })

  test('a restored backup gets the schema back that it left out', async () => {
    await query('DROP SCHEMA volatile CASCADE')
    await migrate(url, { directory })

    expect(await query('SELECT * FROM volatile."Sentinel"')).toEqual([])
  })

  test('of eight runners at once each file is applied by exactly one', async () => {
    await migration('0001_first', 'CREATE SCHEMA zoo; CREATE TABLE zoo.animal (id int)')
    await migration('0002_second', 'INSERT INTO zoo.animal VALUES (1); SELECT pg_sleep(0.1)')

    const runs = await Promise.all(Array.from({ length: 8 }, () => migrate(url, { directory })))

    expect(runs.flat().sort()).toEqual(['0001_first', '0002_second'])
    expect(await query('SELECT id FROM zoo.animal')).toEqual([{ id: 1 }])
  })
})

async function migration(name: string, sql: string) {
  await mkdir(join(directory, name), { recursive: true })
  await writeFile(join(directory, name, 'migration.sql'), sql)

  return sql
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
