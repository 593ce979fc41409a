import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { migrate } from '../scripts/migrate.mjs'
import { tsx } from '../scripts/run.mjs'

/** What scripts/testing/veil.ts says: ids by name, who wrote what, and everybody's cookie. */
export type Campus = {
  posts: Record<string, string>
  comments: Record<string, string>
  courses: Record<string, { courseId: string; offering: string; sectionId: string }>
  reviews: Record<string, string>
  notes: Record<string, string>
  authors: Record<string, string>
  cookies: Record<string, string>
}

type Place = { port: number; start: Date; keys: Record<'ANONYMITY_KEY' | 'NEXTAUTH_SECRET', string> }

/** Where both campuses stand one after the other: the same address, keys and times. */
export function newPlace(port: number): Place {
  const key = () => randomBytes(32).toString('base64')

  // Long enough ago that every time is told as a date.
  return {
    port,
    start: new Date(Date.now() - 10 * 86_400_000),
    keys: { ANONYMITY_KEY: key(), NEXTAUTH_SECRET: key() },
  }
}

/** Fills a database of its own, answers from it as long as `work` lasts, and leaves nothing behind. */
export async function onCampus<Result>(
  place: Place,
  side: 'straight' | 'turned',
  work: (campus: Campus, origin: string) => Promise<Result>,
): Promise<Result> {
  const server = process.env.E2E_DATABASE_SERVER
  if (!server)
    throw new Error('E2E_DATABASE_SERVER: the address of a PostgreSQL, as npm run test:e2e gives it')

  const database = `moram_veil_${randomBytes(4).toString('hex')}`
  const folder = await mkdtemp(join(tmpdir(), 'moram-veil-'))
  const env = environment(place, { database: databaseUrl(server, database), folder })
  await query(server, `CREATE DATABASE ${database}`)
  try {
    await migrate(env.DATABASE_URL)
    const campus = await fill(env, place.start, side)
    return await serving(env, () => work(campus, env.PUBLIC_URL))
  } finally {
    await query(server, `DROP DATABASE ${database} WITH (FORCE)`)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function environment({ port, keys }: Place, { database, folder }: { database: string; folder: string }) {
  return {
    ...process.env,
    ...keys,
    NODE_ENV: 'production' as const,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    NEXTAUTH_URL: `http://localhost:${port}`,
    DATA_DIR: folder,
    DATABASE_URL: database,
    DEMO: '0',
    WEB_CONCURRENCY: '1',
    RATE_LIMIT_FACTOR: '1000',
  }
}

type Environment = ReturnType<typeof environment>

async function fill(env: Environment, start: Date, side: string): Promise<Campus> {
  const [file = '', ...args] = tsx('scripts/testing/veil.ts', start.toISOString(), side)
  const { stdout } = await promisify(execFile)(file, args, { env })

  return JSON.parse(stdout)
}

async function serving<Result>(env: Environment, work: () => Promise<Result>): Promise<Result> {
  const [file = '', ...args] = tsx('scripts/serve.ts')
  const child = spawn(file, args, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('message', (message: { ready?: true; problem?: string }) =>
        message.ready ? resolve() : reject(new Error(message.problem)),
      )
      child.once('exit', () => reject(new Error('the server did not start')))
    })
    return await work()
  } finally {
    child.kill('SIGTERM')
    await gone
  }
}

function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`

  return url.href
}

async function query(connectionString: string, sql: string) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
