import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.mjs'
import { ROOT } from './settings.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */

/**
 * Makes node_modules what package-lock.json says.
 *
 * @param {{ logs: string, claim?: string }} options
 */
export async function installDependencies({ logs, claim }) {
  if (await isInstalled()) return '이미 최신이에요'

  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  await run('npm-ci', [npm, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    logs,
    ...(claim && { claim }),
  })

  return '설치했어요'
}

/** npm notes at the very end of an install what it has put there, so an interrupted one does not count. */
async function isInstalled() {
  const wanted = await packagesIn('package-lock.json')
  const present = await packagesIn('node_modules/.package-lock.json')

  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && present[path] === undefined),
  )
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, Package>>}
 */
async function packagesIn(path) {
  const text = await readFile(join(ROOT, path), 'utf8').catch(() => '{}')

  return JSON.parse(text).packages ?? {}
}
