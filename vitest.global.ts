import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from './scripts/migrate.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which databases named `<prefix>_…` belong to this run. */
    testDatabase: { server: string; prefix: string; template: string }
    /** Each test file has a folder in here. */
    testFolder: string
  }
}

/** One migrated database is made here; every test file gets a copy of it (vitest.setup.ts). */
export async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL
  if (!server) {
    throw new Error('TEST_DATABASE_URL에 PostgreSQL 주소를 주거나 `npm run test:unit`으로 실행해 주세요.')
  }

  const prefix = `moram_test_${randomBytes(4).toString('hex')}`
  const template = `${prefix}_template`
  await onServer(server, (client) => client.query(`CREATE DATABASE ${template}`))
  await migrate(databaseUrl(server, template))
  await onServer(server, (client) => client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`))
  const folder = await mkdtemp(join(tmpdir(), 'moram-vitest-'))
  project.provide('testDatabase', { server, prefix, template })
  project.provide('testFolder', folder)

  return async () => {
    await onServer(server, (client) => dropAll(client, prefix))
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function dropAll(client: pg.Client, prefix: string) {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  )
  for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`)
}

async function onServer(connectionString: string, work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function databaseUrl(server: string, name: string) {
  const url = new URL(server)
  url.pathname = `/${name}`

  return url.href
}
