import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDependencies } from './install.mjs'
import { Stop, say, sayError, step } from './say.mjs'

/** @typedef {import('./totals.mjs').Totals} Totals */

const [only, args] = split(process.argv.slice(2))
const folder = await mkdtemp(join(tmpdir(), 'moram-test-'))
// PostgreSQL may have to run as another user and must be able to pass.
await chmod(folder, 0o755)
/** What has been started and must not outlive this process, last first. */
const closing = /** @type {(() => Promise<unknown>)[]} */ ([])
const ending = new AbortController()
let isLeaving = false

process.once('SIGINT', () => void leave(130)).once('SIGTERM', () => void leave(143))
try {
  await leave((await test()) ? 0 : 1)
} catch (error) {
  sayError(error)
  await leave(1)
}

async function test() {
  const logs = join(folder, 'logs')
  await step('의존성', () => installDependencies({ logs }))
  const { generateClient } = await import('./build.mjs')
  const { runChecks } = await import('./checks.mjs')
  const { addTotals, saysNothingFailed, totalsLine } = await import('./totals.mjs')
  const { runBrowserTests, runUnitTests, startTestCluster } = await import('./runners.mjs')

  const failedChecks = only ? [] : await runChecks({ logs })
  if (only) await step('데이터베이스 코드', () => generateClient({ logs }))
  const cluster = await step('시험용 데이터베이스', () => startTestCluster(folder))
  closing.push(cluster.stop)

  const results = /** @type {Record<string, Totals>} */ ({})
  if (only !== 'e2e') {
    results.단위·데이터베이스 = await runUnitTests({
      folder,
      server: cluster.url('postgres'),
      args,
      signal: ending.signal,
    })
  }
  if (only !== 'unit') {
    results.브라우저 = await runBrowserTests({
      folder,
      logs,
      server: cluster.url('postgres'),
      args,
      signal: ending.signal,
      onServer: (stop) => closing.push(stop),
    })
  }

  say('')
  if (failedChecks.length > 0) say(`✗ 통과하지 못한 검사: ${failedChecks.join(', ')}`)
  for (const [name, totals] of Object.entries(results)) say(`${name}: ${totalsLine(totals)}`)
  const sum = addTotals(Object.values(results))
  const isGreen = failedChecks.length === 0 && saysNothingFailed(sum)
  process.once('exit', () => console.log(totalsLine(sum)))

  return isGreen
}

/** @param {number} code */
async function leave(code) {
  if (isLeaving) return
  isLeaving = true
  ending.abort()
  for (const close of closing.reverse()) await close().catch(sayError)
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  process.exit(code)
}

/**
 * @param {string[]} given
 * @returns {['unit' | 'e2e' | undefined, string[]]}
 */
function split(given) {
  const [choice] = given.filter((arg) => arg.startsWith('--only='))
  const value = choice?.slice('--only='.length)
  if (value !== undefined && value !== 'unit' && value !== 'e2e') {
    sayError(new Stop(`${choice}: unit이나 e2e여야 해요.`, 'npm run test:unit 또는 npm run test:e2e'))
    process.exit(1)
  }

  return [value, given.filter((arg) => arg !== choice)]
}
