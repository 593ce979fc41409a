import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { adopt } from './claim.mjs'
import { Stop } from './say.mjs'
import { ROOT } from './settings.mjs'

/**
 * Runs a command to its end, its words going to a file. It leads a process group of its own, so that a
 * starter that comes after a killed one can end all of it (claim.mjs).
 *
 * @param {string} name of the log file
 * @param {string[]} command
 * @param {{ logs: string, claim?: string, env?: NodeJS.ProcessEnv }} options `claim`: see claim.mjs
 */
export async function run(name, [file = '', ...args], { logs, claim, env = process.env }) {
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  const log = join(logs, `${name}.log`)
  const output = openSync(log, 'w')
  const child = spawn(file, args, { cwd: ROOT, env, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)

  const release = claim && child.pid ? adopt(claim, child.pid) : () => {}
  const end = () => killGroup(child.pid, 'SIGKILL')
  process.once('exit', end)
  try {
    const outcome = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => resolve(code ?? signal))
    })
    if (outcome !== 0)
      throw new Stop(`${name}: 실패했어요 (${outcome}).\n${await tail(log)}`, `전체 기록: ${log}`)
  } finally {
    process.off('exit', end)
    release()
  }
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
export function killGroup(pid, signal) {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // Already gone.
  }
}

/** @param {string} path */
export async function tail(path, lines = 30) {
  const text = await readFile(path, 'utf8').catch(() => '')

  return text.trimEnd().split('\n').slice(-lines).join('\n')
}

/** A file of the project run through tsx, as the server sees its modules. */
export function tsx(/** @type {string} */ path, /** @type {string[]} */ ...args) {
  return [process.execPath, '--conditions=react-server', '--import', 'tsx', path, ...args]
}
