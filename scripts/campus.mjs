import pg from 'pg'
import { migrate } from './migrate.mjs'
import { run, tsx } from './run.mjs'
import { Stop } from './say.mjs'

/*
 * The demo campus is there whole or not at all. A row in "_moram_seed" says how far it came:
 *   planned  on an empty database, before its first migration
 *   seeding  while prisma/seed.ts writes; what is found so was interrupted, and is swept away and redone
 *   done
 * A database that had tables before there was a plan belongs to somebody and is never seeded by itself.
 */

/** @typedef {'planned' | 'seeding' | 'done'} Progress */
/** @typedef {{ env: NodeJS.ProcessEnv, logs: string, claim?: string, script?: string }} SeedRun */

const SEED_LOCK = 72_707_370

/**
 * Migrates, and on the first start of a demo seeds. Answers a sentence about it.
 *
 * @param {string} url
 * @param {{ demo: boolean, seedRun: SeedRun }} options
 */
export async function prepareCampus(url, { demo, seedRun }) {
  return locked(url, async (client) => {
    if ((await progress(client)) === 'seeding') await sweep(client)
    if (demo && (await isEmpty(client))) await note(client, 'planned')
    if (!demo) await forgetPlan(client)
    const applied = await migrate(url)
    const hasPlan = (await progress(client)) === 'planned'
    if (hasPlan) await seed(client, seedRun)

    return [
      applied.length > 0 ? `마이그레이션 ${applied.length}개 적용` : '최신이에요',
      ...(hasPlan ? ['시연 캠퍼스를 채웠어요'] : []),
    ].join(', ')
  })
}

/**
 * Seeds a migrated database in which nobody has written anything.
 *
 * @param {string} url
 * @param {SeedRun} seedRun
 */
export async function seedCampus(url, seedRun) {
  return locked(url, async (client) => {
    if ((await progress(client)) === 'seeding') {
      await sweep(client)
      await migrate(url)
    } else if (await hasRows(client)) {
      throw new Stop(
        '데이터베이스에 이미 내용이 있어서 시연 캠퍼스를 채우지 않았어요.',
        '모두 지우고 새로 채우려면: npm run db:reset',
      )
    }
    await seed(client, seedRun)
  })
}

/** Every schema of the database gone, with all that is in it. */
export async function sweepDatabase(/** @type {string} */ url) {
  return locked(url, sweep)
}

/**
 * @param {pg.Client} client
 * @param {SeedRun} seedRun
 */
async function seed(client, { script = 'prisma/seed.ts', ...options }) {
  await note(client, 'seeding')
  await run('seed', tsx(script), options)
  await note(client, 'done')
}

/**
 * @template Result
 * @param {string} url
 * @param {(client: pg.Client) => Promise<Result>} work
 */
async function locked(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('SET client_min_messages = warning')
    await client.query('SELECT pg_advisory_lock($1)', [SEED_LOCK])

    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {pg.Client} client */
async function isEmpty(client) {
  return (await tables(client)).length === 0
}

/** @param {pg.Client} client */
async function hasRows(client) {
  for (const table of await tables(client)) {
    if (/^"?_/.test(table)) continue
    const { rowCount } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`)
    if (rowCount) return true
  }

  return false
}

/**
 * @param {pg.Client} client
 * @returns {Promise<string[]>}
 */
async function tables(client) {
  const { rows } = await client.query(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
  )

  return rows.map(({ name }) => name)
}

/**
 * @param {pg.Client} client
 * @returns {Promise<Progress | undefined>}
 */
async function progress(client) {
  const { rows } = await client.query("SELECT to_regclass('public._moram_seed') IS NOT NULL AS kept")
  if (!rows[0].kept) return undefined

  return (await client.query('SELECT progress FROM public._moram_seed')).rows[0]?.progress
}

/**
 * @param {pg.Client} client
 * @param {Progress} value
 */
async function note(client, value) {
  await client.query(`
    CREATE TABLE IF NOT EXISTS public._moram_seed (id boolean PRIMARY KEY DEFAULT true, progress text NOT NULL);
    INSERT INTO public._moram_seed (progress) VALUES ('${value}')
    ON CONFLICT (id) DO UPDATE SET progress = EXCLUDED.progress`)
}

/** A campus that was not to be a demo any more must not become one later, on top of what people wrote. */
async function forgetPlan(/** @type {pg.Client} */ client) {
  if ((await progress(client)) === 'planned') await client.query('DROP TABLE public._moram_seed')
}

/** @param {pg.Client} client */
async function sweep(client) {
  const { rows } = await client.query(
    "SELECT quote_ident(nspname) AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'",
  )
  await client.query('BEGIN')
  for (const { name } of rows) await client.query(`DROP SCHEMA ${name} CASCADE`)
  await client.query('CREATE SCHEMA public')
  await client.query('COMMIT')
}
