import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Stop } from './say.mjs'

/** @typedef {{ ANONYMITY_KEY: string, NEXTAUTH_SECRET: string }} Secrets */

const SECRETS = /** @type {const} */ (['ANONYMITY_KEY', 'NEXTAUTH_SECRET'])

/**
 * The secrets of this deployment: from the environment, else from DATA_DIR/keys, made there on the first
 * start. `clusterPassword` is only ever in the file.
 *
 * @param {{ dataDir: string, hasCluster: boolean }} place
 * @returns {Promise<{ secrets: Secrets, clusterPassword: string, made: boolean }>}
 */
export async function readKeys({ dataDir, hasCluster }) {
  const path = join(dataDir, 'keys')
  const kept = existsSync(path) ? parse(await readFile(path, 'utf8')) : {}
  if (hasCluster && !kept.CLUSTER_PASSWORD) {
    throw new Stop(
      `데이터베이스는 있는데 열쇠 파일 ${path}이(가) 없거나 비어 있어요. 새 열쇠로는 익명 글의 주인을 알아볼 수 없어서 시작하지 않았어요.`,
      '백업에서 열쇠 파일을 되돌려 주세요. 모두 지우고 새로 시작하려면: npm start -- --reset',
    )
  }

  const complete = {
    ANONYMITY_KEY: secret(),
    NEXTAUTH_SECRET: secret(),
    CLUSTER_PASSWORD: randomBytes(24).toString('hex'),
    ...kept,
  }
  const made = Object.keys(complete).some((name) => !(name in kept))
  if (made) await write(path, complete)

  return {
    secrets: {
      ANONYMITY_KEY: process.env.ANONYMITY_KEY || complete.ANONYMITY_KEY,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || complete.NEXTAUTH_SECRET,
    },
    clusterPassword: complete.CLUSTER_PASSWORD,
    made: made && !SECRETS.every((name) => process.env[name]),
  }
}

function secret() {
  return randomBytes(32).toString('base64')
}

/**
 * @param {string} text
 * @returns {Record<string, string>}
 */
function parse(text) {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => /^[A-Z_]+=./.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]),
  )
}

/**
 * Whole or not at all, and readable by its owner only from its first byte.
 *
 * @param {string} path
 * @param {Record<string, string>} values
 */
async function write(path, values) {
  const draft = `${path}.new`
  const file = await open(draft, 'w', 0o600)
  await file.chmod(0o600)
  await file.writeFile(
    Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  )
  await file.sync()
  await file.close()
  await rename(draft, path)
}
