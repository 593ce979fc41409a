import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addTotals, playwrightTotals, totalsLine, vitestTotals } from './totals.mjs'

describe('totals', () => {
  test('of Vitest count a file that could not be read as one failure', async () => {
    const report = await saved({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] },
      ],
    })

    expect(await vitestTotals(report, false)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  test('of Playwright count what passed at its second attempt', async () => {
    const report = await saved({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } })

    expect(await playwrightTotals(report, false)).toEqual({ passed: 8, failed: 1, skipped: 2 })
  })

  test('of a runner that ended badly are never without a failure', async () => {
    const green = await saved({ numPassedTests: 3, testResults: [], stats: { expected: 3 } })

    expect((await vitestTotals(green, false)).failed).toBe(1)
    expect((await playwrightTotals(green, false)).failed).toBe(1)
    expect(await vitestTotals('/nowhere.json', false)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect((await vitestTotals(green, true)).failed).toBe(0)
  })

  test('add up to one plain line', () => {
    const sum = addTotals([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 10, failed: 1, skipped: 0 },
    ])

    expect(totalsLine(sum)).toBe('11 passed, 1 failed, 2 skipped')
  })
})

let count = 0

async function saved(report: unknown) {
  count += 1
  const path = join(process.env.DATA_DIR ?? '', `report-${count}.json`)
  await writeFile(path, JSON.stringify(report))

  return path
}
