import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { generateClient } from './build.mjs'
import { say, step } from './say.mjs'
import { ROOT } from './settings.mjs'

/** What is asked of the code without running it. */
const CHECKS = [
  { name: '경로 타입', command: ['next', 'typegen'] },
  { name: 'tsc', command: ['tsc', '--noEmit'] },
  { name: 'biome', command: ['biome', 'ci', '--colors=off', '--error-on-warnings'] },
  { name: 'oxlint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'knip', command: ['knip', '--no-progress'] },
]

/**
 * Runs every check, also after one has failed, and answers the names of those that did.
 *
 * @param {{ logs: string, claim?: string }} options
 */
export async function runChecks(options) {
  await step('데이터베이스 코드', () => generateClient(options))

  const failed = []
  for (const { name, command } of CHECKS) {
    const problem = await step(`검사: ${name}`, () => {
      const output = complaint(command)

      return output === undefined ? '통과' : { output }
    })
    if (typeof problem !== 'string') {
      say(problem.output)
      failed.push(name)
    }
  }

  return failed
}

/** @param {string[]} command */
function complaint([tool = '', ...args]) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  })

  return status === 0 ? undefined : `${stdout}${stderr}`.trimEnd()
}
