import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { clusterFolder } from './binaries.mjs'
import { findBrowser } from './browser.mjs'
import { startCluster } from './cluster.mjs'
import { freePort } from './port.mjs'
import { Stop, say, step } from './say.mjs'
import { ROOT } from './settings.mjs'
import { playwrightTotals, vitestTotals } from './totals.mjs'

/** @param {string} folder */
export async function startTestCluster(folder) {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: (/** @type {string} */ name) => onServer(given, name), stop: async () => {} }
  const logs = join(folder, 'logs')
  mkdirSync(logs, { recursive: true })
  const place = await clusterFolder(folder)
  const password = randomBytes(12).toString('hex')
  const cluster = await startCluster({ folder: place, password, logs, isThrowAway: true })
  const stop = async () => {
    await cluster.stop()
    await rm(place, { recursive: true, force: true, maxRetries: 3 })
  }

  return { url: cluster.url, stop }
}

/** @param {{ folder: string, server: string, args: string[], signal: AbortSignal }} options */
export async function runUnitTests({ folder, server, args, signal }) {
  say('\n── 단위·데이터베이스 테스트 (vitest)')
  const report = join(folder, 'vitest.json')
  const isGreen = await runner(
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { TEST_DATABASE_URL: server },
    signal,
  )

  return vitestTotals(report, isGreen)
}

/**
 * @param {{ folder: string, logs: string, server: string, args: string[], signal: AbortSignal, onServer: (stop: () => Promise<unknown>) => void }} options
 */
export async function runBrowserTests({ folder, logs, server, args, signal, onServer: onStarted }) {
  say('\n── 브라우저 테스트 (Playwright)')
  const browser = await step('브라우저', () => findBrowser({ logs }))
  const { url, stop } = await startApp({ folder, server })
  onStarted(stop)

  const report = join(folder, 'playwright.json')
  const isGreen = await runner(
    ['playwright', 'test', ...args],
    {
      E2E_BASE_URL: url,
      E2E_DATABASE_SERVER: server,
      E2E_OUTBOX: join(folder, 'app', 'outbox'),
      E2E_RESULTS: report,
      PLAYWRIGHT_CHROMIUM_PATH: browser,
    },
    signal,
  )

  return playwrightTotals(report, isGreen)
}

/**
 * `npm start` on a database, a folder and a port of its own, with limits that a test suite does not meet.
 *
 * @param {{ folder: string, server: string }} options
 */
async function startApp({ folder, server }) {
  const database = `moram_e2e_${randomBytes(4).toString('hex')}`
  await query(server, `CREATE DATABASE ${database}`)
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://localhost:${port}`,
      DATA_DIR: join(folder, 'app'),
      DATABASE_URL: onServer(server, database),
      DEMO: '1',
      WEB_CONCURRENCY: '1',
      RATE_LIMIT_FACTOR: '1000',
    },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${port}`
  while (!(await fetch(`${url}/livez`).catch(() => undefined))) {
    if (child.exitCode !== null)
      throw new Stop('시험할 서버가 켜지지 않았어요.', '위의 기록을 확인해 주세요.')
    await sleep(200)
  }

  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await query(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  }

  return { url, stop }
}

/**
 * Whether a test runner was content. It ends with `signal`.
 *
 * @param {string[]} command
 * @param {Record<string, string>} env
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>}
 */
function runner([tool = '', ...args], env, signal) {
  const child = spawn(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    signal,
  })

  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}

/**
 * @param {string} server
 * @param {string} database
 */
function onServer(server, database) {
  const url = new URL(server)
  url.pathname = `/${database}`

  return url.href
}

/**
 * @param {string} connectionString
 * @param {string} sql
 */
async function query(connectionString, sql) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
