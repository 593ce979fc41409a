import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

// Runs before each test file and before the modules it imports: lib/env.ts reads all of this.
const { server, prefix, template } = inject('testDatabase')
const name = `${prefix}_${randomBytes(6).toString('hex')}`

const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 10_000 })
await client.connect()
await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
await client.end()

const url = new URL(server)
url.pathname = `/${name}`

Object.assign(process.env, {
  DATABASE_URL: url.href,
  // Races queue for connections here, on a machine that may be busy with others.
  DATABASE_WAIT: '20000',
  DATA_DIR: mkdtempSync(join(inject('testFolder'), 'file-')),
  ANONYMITY_KEY: randomBytes(32).toString('base64'),
  NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
  PUBLIC_URL: 'http://localhost:3000',
  NEXTAUTH_URL: 'http://localhost:3000',
  DEMO: '0',
  LOG_LEVEL: 'silent',
})
