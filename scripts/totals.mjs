import { readFile } from 'node:fs/promises'

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** @param {Totals} totals */
export function totalsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/**
 * @param {Totals[]} all
 * @returns {Totals}
 */
export function addTotals(all) {
  const sum = (/** @type {keyof Totals} */ name) => all.reduce((total, totals) => total + totals[name], 0)

  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** @param {Totals} totals */
export function saysNothingFailed({ failed }) {
  return failed === 0
}

/**
 * What Vitest's JSON report says. A file that could not even be read into tests is one failure.
 *
 * @param {string} path
 * @param {boolean} isGreen whether the runner itself was content
 * @returns {Promise<Totals>}
 */
export async function vitestTotals(path, isGreen) {
  const report = await readReport(path)
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report?.testResults ?? []
  const unread = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  const failed = (report?.numFailedTests ?? 0) + unread.length

  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed || (isGreen ? 0 : 1),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/**
 * What Playwright's JSON report says. A test that passed at its second attempt has passed; Playwright's own report names it.
 *
 * @param {string} path
 * @param {boolean} isGreen
 * @returns {Promise<Totals>}
 */
export async function playwrightTotals(path, isGreen) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = (await readReport(path))?.stats ?? {}

  return { passed: expected + flaky, failed: unexpected || (isGreen ? 0 : 1), skipped }
}

/** @param {string} path */
async function readReport(path) {
  const text = await readFile(path, 'utf8').catch(() => undefined)

  return text === undefined ? undefined : JSON.parse(text)
}
