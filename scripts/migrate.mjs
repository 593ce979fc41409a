import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** @typedef {{ name: string, sql: string }} Migration */

const MIGRATIONS = fileURLToPath(new URL('../prisma/migrations', import.meta.url))

/** The number Prisma locks with, so that its CLI and this runner exclude each other. */
const LOCK = 72_707_369

// Column for column what Prisma makes, so that `prisma migrate status` agrees wherever it can run.
const LEDGER = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

/**
 * Applies what is missing, in order of name, and answers the names it applied. A file goes in whole or not
 * at all; runners that race wait for each other.
 *
 * @param {string} connectionString
 * @param {{ directory?: string, say?: (line: string) => void }} [options]
 * @returns {Promise<string[]>}
 */
export async function migrate(connectionString, { directory = MIGRATIONS, say = () => {} } = {}) {
  const migrations = await readMigrations(directory)
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  // A connection lost between two statements is told by the next one.
  client.on('error', () => {})
  await client.connect()

  try {
    await client.query('SET client_min_messages = warning')
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query(LEDGER)

    const names = await applyMissing(client, migrations, say)
    await restoreVolatile(client)

    return names
  } finally {
    await client.end()
  }
}

/**
 * @param {pg.Client} client
 * @param {Migration[]} migrations
 * @param {(line: string) => void} say
 */
async function applyMissing(client, migrations, say) {
  const applied = await appliedChecksums(client)
  for (const name of applied.keys()) {
    if (!migrations.some((migration) => migration.name === name)) {
      say(`데이터베이스에 이 코드가 모르는 마이그레이션이 있어요: ${name}`)
    }
  }

  const names = []
  for (const migration of migrations) {
    const checksum = applied.get(migration.name)
    if (checksum === undefined) {
      await apply(client, migration)
      say(`마이그레이션 적용: ${migration.name}`)
      names.push(migration.name)
    } else if (!checksumsOf(migration.sql).includes(checksum)) {
      throw new Error(
        `이미 적용한 마이그레이션 ${migration.name}의 내용이 바뀌었어요. 파일을 되돌리고, 바꿀 것은 새 마이그레이션으로 써 주세요.`,
      )
    }
  }

  return names
}

/**
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql }) {
  const startedAt = new Date()
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), checksumsOf(sql)[0], name, startedAt],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`마이그레이션 ${name}이(가) 실패해서 되돌렸어요: ${whereIn(sql, error)}`, {
      cause: error,
    })
  }
}

/**
 * A backup leaves the schema of short-lived rows out: after a restore every migration is applied and it is missing.
 *
 * @param {pg.Client} client
 */
async function restoreVolatile(client) {
  await client.query(`DO $$ BEGIN
    IF to_regprocedure('moram_volatile()') IS NOT NULL AND to_regnamespace('volatile') IS NULL THEN
      PERFORM moram_volatile();
    END IF;
  END $$`)
}

/**
 * @param {pg.Client} client
 * @returns {Promise<Map<string, string>>}
 */
async function appliedChecksums(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  )
  const half = rows.find((row) => row.finished_at === null)
  if (half) {
    throw new Error(
      `마이그레이션 ${half.migration_name}이(가) 다른 도구로 반쯤 적용되어 있어요. \`prisma migrate resolve\`로 정리한 뒤 다시 해 주세요.`,
    )
  }

  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

/**
 * @param {string} directory
 * @returns {Promise<Migration[]>}
 */
async function readMigrations(directory) {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)

  return Promise.all(
    names
      .sort()
      .map(async (name) => ({ name, sql: await readFile(join(directory, name, 'migration.sql'), 'utf8') })),
  )
}

/**
 * The file's own checksum first; git may have turned its line ends since it was applied.
 *
 * @param {string} sql
 */
function checksumsOf(sql) {
  const unix = sql.replaceAll('\r\n', '\n')

  return [sql, unix, unix.replaceAll('\n', '\r\n')].map((text) =>
    createHash('sha256').update(text).digest('hex'),
  )
}

/**
 * @param {string} sql
 * @param {unknown} error
 */
function whereIn(sql, error) {
  if (!(error instanceof pg.DatabaseError) || error.position === undefined) return String(error)

  const line = sql.slice(0, Number(error.position)).split('\n').length

  return `${error.message} (${line}번째 줄)`
}
