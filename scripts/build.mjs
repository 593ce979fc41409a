import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { run } from './run.mjs'
import { ROOT } from './settings.mjs'

const SCHEMA = ['prisma/schema', 'prisma.config.ts', 'package-lock.json']
const SOURCES = [
  ...SCHEMA,
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tailwind.config.ts',
  'tsconfig.json',
]

const CLIENT = { stamp: 'node_modules/.cache/moram-prisma', output: 'lib/db/generated' }
const BUILD = { stamp: '.next/moram-build', output: '.next' }

// The app's modules read their settings as they load. A build outlives settings, so it is given none of the real ones.
const BUILD_SETTINGS = {
  NODE_ENV: /** @type {const} */ ('production'),
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: 'postgresql://build@127.0.0.1:9/build',
  ANONYMITY_KEY: 'build'.repeat(9),
  NEXTAUTH_SECRET: 'build'.repeat(9),
}

/** @typedef {{ logs: string, claim?: string }} RunOptions */

export async function generateClient(/** @type {RunOptions} */ options) {
  return whenStale(CLIENT, SCHEMA, () =>
    run('prisma-generate', [process.execPath, 'node_modules/prisma/build/index.js', 'generate'], options),
  )
}

export async function buildApp(/** @type {RunOptions} */ options) {
  return whenStale(BUILD, SOURCES, () =>
    run('next-build', [process.execPath, 'node_modules/next/dist/bin/next', 'build'], {
      ...options,
      env: { ...process.env, ...BUILD_SETTINGS },
    }),
  )
}

/**
 * The stamp goes before the work begins and comes back when it is done: what was interrupted is stale.
 *
 * @param {{ stamp: string, output: string }} product
 * @param {string[]} sources
 * @param {() => Promise<void>} work
 */
async function whenStale({ stamp, output }, sources, work) {
  const path = join(ROOT, stamp)
  const wanted = await fingerprint(sources)
  const present = await readFile(path, 'utf8').catch(() => '')
  if (present === wanted && existsSync(join(ROOT, output))) return '이미 최신이에요'

  await rm(path, { force: true })
  await work()
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, wanted)

  return '새로 만들었어요'
}

/** @param {string[]} sources */
async function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) await addTo(hash, source)

  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
async function addTo(hash, path) {
  if (path === CLIENT.output || /\.test\.tsx?$/.test(path)) return
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => undefined)
  if (entries) {
    for (const name of entries.map((entry) => entry.name).sort()) await addTo(hash, `${path}/${name}`)
  } else if (existsSync(join(ROOT, path))) {
    hash.update(`${path}\0`).update(await readFile(join(ROOT, path)))
  }
}
