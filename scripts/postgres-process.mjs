import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isPostgres } from './binaries.mjs'
import { birthOf } from './claim.mjs'

/**
 * @param {string} file
 * @param {string[]} args
 * @param {{ user: import('./binaries.mjs').SystemUser | undefined, log: string, cwd: string }} options
 */
export function launchProcess(file, args, { user, log, cwd }) {
  const output = openSync(log, 'a')
  const child = spawn(file, args, {
    ...user,
    cwd,
    detached: true,
    stdio: ['ignore', output, output],
    env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8' },
  })
  closeSync(output)
  child.on('error', () => {})

  return child
}

/** Ends the server that a killed starter left running in a folder, if there is one. */
export async function stopLeftServer(/** @type {string} */ folder) {
  const note = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(note, 10)
  if (pid > 0 && isPostgres(pid)) await stopServer(pid)
}

/** A fast shutdown: open transactions are rolled back, everything committed is written. */
export async function stopServer(/** @type {number} */ pid) {
  const birth = birthOf(pid)
  if (birth === undefined) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 30_000 && birthOf(pid) === birth; waited += 50) await sleep(50)
}

/** @param {string} connectionString */
export async function answers(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()

    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
