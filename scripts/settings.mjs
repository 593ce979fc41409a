import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stop } from './say.mjs'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** @typedef {ReturnType<typeof readSettings>} Settings */

/**
 * Every setting of the README's table with its default. `.env` fills what the environment leaves out.
 *
 * @param {Record<string, string | undefined>} [given]
 */
export function readSettings(given = process.env) {
  if (given === process.env && existsSync(resolve(ROOT, '.env'))) process.loadEnvFile(resolve(ROOT, '.env'))

  const databaseUrl = given.DATABASE_URL || undefined
  const port = wholeNumber('PORT', given.PORT, 3000, 65_535)
  const demo = oneOf('DEMO', given.DEMO, databaseUrl ? '0' : '1')

  return {
    port,
    host: given.HOST || (demo === '1' ? '127.0.0.1' : undefined),
    dataDir: resolve(ROOT, given.DATA_DIR || '.data'),
    databaseUrl,
    demo: demo === '1',
    processes: wholeNumber(
      'WEB_CONCURRENCY',
      given.WEB_CONCURRENCY,
      Math.max(1, availableParallelism() - 1),
      256,
    ),
    publicUrl: origin('PUBLIC_URL', given.PUBLIC_URL, `http://localhost:${port}`),
    smtpUrl: given.SMTP_URL || undefined,
  }
}

/**
 * What the processes of the app read (lib/env.ts, scripts/serve.ts). Everything else they inherit.
 *
 * @param {Settings} settings
 * @param {{ databaseUrl: string, secrets: import('./keys.mjs').Secrets, isDev?: boolean }} found
 */
export function appEnvironment(settings, { databaseUrl, secrets, isDev = false }) {
  return {
    ...process.env,
    NODE_ENV: /** @type {'development' | 'production'} */ (isDev ? 'development' : 'production'),
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host ?? '',
    DATA_DIR: settings.dataDir,
    DATABASE_URL: databaseUrl,
    DEMO: settings.demo ? '1' : '0',
    WEB_CONCURRENCY: String(settings.processes),
    PUBLIC_URL: settings.publicUrl,
    NEXTAUTH_URL: settings.publicUrl,
    ...secrets,
  }
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {number} fallback
 * @param {number} most
 */
function wholeNumber(name, text, fallback, most) {
  if (!text) return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new Stop(
      `${name}=${text}: 1부터 ${most}까지의 정수여야 해요.`,
      `${name}을(를) 고치거나 지워 주세요.`,
    )
  }

  return value
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {'0' | '1'} fallback
 */
function oneOf(name, text, fallback) {
  if (!text) return fallback
  if (text !== '0' && text !== '1')
    throw new Stop(`${name}=${text}: 0이나 1이어야 해요.`, `${name}을(를) 고쳐 주세요.`)

  return text
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {string} fallback
 */
function origin(name, text, fallback) {
  if (!text) return fallback
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Stop(
      `${name}=${text}: 경로 없는 http(s) 주소여야 해요.`,
      `예: ${name}=https://moram.example.ac.kr`,
    )
  }

  return url.origin
}
