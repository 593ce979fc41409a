import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { installDependencies } from '../scripts/install.mjs'
import { Stop, sayError, step } from '../scripts/say.mjs'
import { appEnvironment, ROOT, readSettings } from '../scripts/settings.mjs'

/*
 * npm run bench [workload …]
 * Builds, fills a database of its own (in .data/bench, or the one that DATABASE_URL names, which has to be
 * empty), measures, and writes bench/RESULTS.md. What is filled is kept for the next run.
 */

const dataDir = resolve(ROOT, process.env.DATA_DIR || '.data', 'bench')
const settings = readSettings({ ...process.env, DATA_DIR: dataDir, DEMO: '0' })
const logs = `${dataDir}/logs`
let close = async () => {}

process.once('SIGINT', () => void close().finally(() => process.exit(130)))
try {
  await bench()
} catch (error) {
  sayError(error)
  process.exitCode = 1
} finally {
  await close()
}

async function bench() {
  await step('의존성', () => installDependencies({ logs }))
  const { claim: claimDataDir } = await import('../scripts/claim.mjs')
  const { buildApp, generateClient } = await import('../scripts/build.mjs')
  const { openDatabase } = await import('../scripts/database.mjs')
  const { migrate } = await import('../scripts/migrate.mjs')
  const { run, tsx } = await import('../scripts/run.mjs')

  const claim = claimDataDir(dataDir)
  await step('데이터베이스 코드', () => generateClient({ logs, claim }))
  await step('프로덕션 빌드', () => buildApp({ logs, claim }))
  await step('견줄 앱 빌드', () =>
    run(
      'reference-build',
      [process.execPath, 'node_modules/next/dist/bin/next', 'build', 'bench/references/next-app'],
      {
        logs,
        claim,
        env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      },
    ),
  )

  const database = await step('데이터베이스', () => openDatabase(settings, { claim }))
  close = database.close
  const env = {
    ...appEnvironment(settings, { databaseUrl: database.url, secrets: database.secrets }),
    RATE_LIMIT_FACTOR: '1000000',
    LOG_LEVEL: 'error',
  }
  await step('마이그레이션', () => migrate(database.url))
  await step('글 100,000개, 댓글 1,000,000개, 수업 24,000개', async () => {
    if (await isFilled(database.url)) return '이미 있어요'
    await run('fill', tsx('bench/fill.ts'), { logs, claim, env })
  })
  await measure(tsx('bench/measure.ts', ...process.argv.slice(2)), env)
}

/**
 * Filled is what came through to the last step of bench/fill.ts.
 *
 * @param {string} connectionString
 */
async function isFilled(connectionString) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM "University") AS "isUsed",
              obj_description('"University"'::regclass) = 'filled for the bench, with a catalogue' AS "isDone"`,
    )
    const [{ isUsed, isDone }] = rows
    if (!isUsed || isDone) return isDone
    throw new Stop(
      '재 볼 데이터베이스에 다른 내용이 있거나 반쯤 채워져 있어요.',
      settings.databaseUrl
        ? '빈 데이터베이스를 DATABASE_URL로 주세요.'
        : `${dataDir} 폴더를 지우고 다시 해 주세요.`,
    )
  } finally {
    await client.end()
  }
}

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
async function measure([file = '', ...args], env) {
  const child = spawn(file, args, { cwd: ROOT, env, stdio: 'inherit' })
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Stop(`재는 중에 멈췄어요 (${code}).`, '위의 기록을 확인해 주세요.')
}
