import { existsSync, mkdirSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { clusterFolder } from './binaries.mjs'
import { runningClusterUrl, startCluster } from './cluster.mjs'
import { readKeys } from './keys.mjs'
import { stopLeftServer } from './postgres-process.mjs'
import { Stop } from './say.mjs'

const DATABASE = 'moram'

/**
 * The database of these settings, reachable, with the secrets that belong to it. `close` stops what was
 * started for it, if anything.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ claim?: string, isThrowAway?: boolean }} [options]
 */
export async function openDatabase(settings, options = {}) {
  const logs = join(settings.dataDir, 'logs')
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  if (settings.databaseUrl) {
    await assertReachable(settings.databaseUrl)
    const keys = await readKeys({ dataDir: settings.dataDir, hasCluster: false })

    return { url: settings.databaseUrl, ...keys, how: 'DATABASE_URL', close: async () => {} }
  }

  const folder = await clusterFolder(settings.dataDir)
  const keys = await readKeys({
    dataDir: settings.dataDir,
    hasCluster: existsSync(join(folder, 'global', 'pg_control')),
  })
  const place = { folder, password: keys.clusterPassword, logs, ...options }
  if (!options.claim) {
    const url = await runningClusterUrl(place, DATABASE)
    if (!url)
      throw new Stop('모람이 시작하는 중이라 데이터베이스가 아직 없어요.', '잠시 뒤에 다시 해 주세요.')

    return { url, ...keys, how: '켜져 있는 내장 PostgreSQL', close: async () => {} }
  }

  const cluster = await startCluster(place)
  await createDatabase(cluster.url('postgres'))

  return {
    url: cluster.url(DATABASE),
    ...keys,
    how: `${cluster.isReused ? '앞서 켜 둔 ' : ''}내장 PostgreSQL (${folder})`,
    close: cluster.stop,
  }
}

/**
 * Everything that `npm start` keeps in DATA_DIR, gone. The cluster goes first, in one rename: a reset that is
 * killed has either not begun or is finished by the next start.
 *
 * @param {string} dataDir
 */
export async function removeEverything(dataDir) {
  const folder = await clusterFolder(dataDir)
  await stopLeftServer(folder)
  if (existsSync(folder)) await rename(folder, `${folder}.new-removed-${Date.now()}`)
  await Promise.all(
    ['keys', 'outbox', 'uploads'].map((name) => rm(join(dataDir, name), { recursive: true, force: true })),
  )
}

/** @param {string} connectionString */
async function createDatabase(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`)
  } finally {
    await client.end()
  }
}

/** @param {string} connectionString */
async function assertReachable(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const where = URL.canParse(connectionString) ? new URL(connectionString).host : 'DATABASE_URL'
    throw new Stop(
      `데이터베이스에 연결하지 못했어요 (${where}): ${reason(error)}`,
      'PostgreSQL이 켜져 있는지, DATABASE_URL의 주소와 비밀번호가 맞는지 확인해 주세요. 지우면 내장 데이터베이스로 시작해요.',
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** @param {unknown} error */
function reason(error) {
  if (error instanceof AggregateError) return error.errors.map(String).join(', ')

  return error instanceof Error ? error.message : String(error)
}
