import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { Stop } from './say.mjs'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The path of a Chromium: the one that is named, the system's, Playwright's own, or Debian's, installed now.
 *
 * @param {{ logs: string }} options
 */
export async function findBrowser(options) {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH
  if (named && !existsSync(named)) {
    throw new Stop(`PLAYWRIGHT_CHROMIUM_PATH=${named}: 그런 파일이 없어요.`, '경로를 고치거나 지워 주세요.')
  }
  const found = named ?? USUAL.find((path) => existsSync(path)) ?? (await playwrightsOwn())
  if (found) return found
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Stop('브라우저 테스트에 쓸 Chromium이 없어요.', 'npx playwright install --with-deps chromium')
  }

  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-update', ['apt-get', 'update'], { ...options, env })
  await run(
    'apt-chromium',
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    {
      ...options,
      env,
    },
  )

  return '/usr/bin/chromium'
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()

  return existsSync(path) ? path : undefined
}
