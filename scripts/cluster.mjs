import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { isPostgres, postgresBinaries, systemUser } from './binaries.mjs'
import { adopt, birthOf } from './claim.mjs'
import { freePort } from './port.mjs'
import { answers, launchProcess, stopServer } from './postgres-process.mjs'
import { Stop, say } from './say.mjs'

/**
 * @typedef {{ folder: string, password: string, logs: string, claim?: string, isThrowAway?: boolean }} Place
 *   `folder` exists whole or not at all: initdb works in a sibling that is renamed when it is done;
 *   `claim`: see claim.mjs
 * @typedef {{ pid: number, port: number }} Running
 */

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=200',
  'jit=off',
  'TimeZone=UTC',
  'lc_messages=C',
  // A log that names neither people nor items: DETAIL quotes the row that was refused.
  'log_error_verbosity=terse',
]

const START_SECONDS = 60

/**
 * A running PostgreSQL in `folder`: the one that a killed starter left running, or a new one.
 *
 * @param {Place} place
 */
export async function startCluster(place) {
  const user = systemUser(place.folder)
  const binaries = await postgresBinaries(user)
  await discardDrafts(place.folder)
  if (!existsSync(place.folder)) await initialise(place, user, binaries)

  let running = await runningServer(place)
  const isReused = running !== undefined
  running ??= await launch(place, user, binaries)
  const { port } = running
  let isWanted = true

  const bringBack = async () => {
    if (!running || birthOf(running.pid) !== undefined) return
    const lost = running
    running = undefined
    say('데이터베이스가 꺼져서 다시 켜는 중이에요.')
    running = await launch(place, user, binaries, port).catch((error) => {
      say(`데이터베이스를 다시 켜지 못했어요: ${error.message}`)

      return lost
    })
    if (!isWanted) await stopServer(running.pid)
  }
  const guard = setInterval(() => void bringBack(), 500)
  guard.unref()

  return {
    isReused,
    url: (/** @type {string} */ database) => clusterUrl(place, port, database),
    async stop() {
      isWanted = false
      clearInterval(guard)
      if (running) await stopServer(running.pid)
    },
  }
}

/** The address of a database in a cluster that somebody else is running. */
export async function runningClusterUrl(/** @type {Place} */ place, /** @type {string} */ database) {
  const running = await runningServer(place)

  return running && clusterUrl(place, running.port, database)
}

/**
 * By its socket, where it has one: a question costs a third of what it costs through the network's layers.
 *
 * @param {Place} place
 * @param {number} port
 * @param {string} database
 */
function clusterUrl({ folder, password }, port, database) {
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`

  return existsSync(socketIn(folder, port)) ? `${url}?host=${encodeURIComponent(folder)}` : url
}

/** @param {number} port */
function socketIn(/** @type {string} */ folder, port) {
  return join(folder, `.s.PGSQL.${port}`)
}

/** Linux takes 107 bytes of a socket's path, and PostgreSQL a list of folders between commas. */
function mayHoldSocket(/** @type {string} */ folder) {
  return process.platform === 'linux' && /^[\w./-]+$/.test(folder) && socketIn(folder, 65_535).length <= 107
}

/** What a killed initdb left, and clusters that a reset or a repair has put aside for deletion. */
async function discardDrafts(/** @type {string} */ folder) {
  const siblings = await readdir(dirname(folder)).catch(() => [])
  const drafts = siblings.filter((name) => name.startsWith(`${basename(folder)}.new`))
  await Promise.all(
    drafts.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 5 })),
  )

  if (!existsSync(folder) || existsSync(join(folder, 'global', 'pg_control'))) return
  const aside = `${folder}.broken-${Date.now()}`
  await rename(folder, aside)
  say(`데이터베이스 폴더가 온전하지 않아서 ${aside}(으)로 옮겨 두고 새로 만들어요.`)
}

/**
 * @param {Place} place
 * @param {import('./binaries.mjs').SystemUser | undefined} user
 * @param {string} binaries
 */
async function initialise({ folder, password, logs, claim, isThrowAway }, user, binaries) {
  const draft = `${folder}.new-${process.pid}`
  await mkdir(dirname(folder), { recursive: true })
  await mkdir(draft, { mode: 0o700 })
  const passwordFile = `${draft}-password`
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) await Promise.all([draft, passwordFile].map((path) => chown(path, user.uid, user.gid)))

  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const child = launchProcess(
    join(binaries, 'initdb'),
    [
      `--pgdata=${draft}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      `--locale=${locale}`,
      ...(isThrowAway ? ['--no-sync'] : []),
    ],
    { user, log: join(logs, 'initdb.log'), cwd: draft },
  )
  const release = claim && child.pid ? adopt(claim, child.pid) : () => {}
  const code = await new Promise((resolve) => child.once('exit', resolve))
  release()
  await rm(passwordFile, { force: true })
  if (code !== 0) {
    throw new Stop(
      `데이터베이스를 만들지 못했어요.\n${await readFile(join(logs, 'initdb.log'), 'utf8')}`,
      '다시 `npm start`를 해 보고, 그래도 안 되면 디스크 여유 공간을 확인해 주세요.',
    )
  }
  await rename(draft, folder)
}

/**
 * @param {Place} place
 * @param {import('./binaries.mjs').SystemUser | undefined} user
 * @param {string} binaries
 * @param {number} [wantedPort]
 * @returns {Promise<Running>}
 */
async function launch(place, user, binaries, wantedPort) {
  const log = join(place.logs, 'postgres.log')
  const deadline = Date.now() + START_SECONDS * 1000

  for (;;) {
    const earlier = await runningServer(place)
    if (earlier) return earlier

    const port = wantedPort ?? (await freePort())
    const settings = [
      ...SETTINGS,
      `unix_socket_directories=${mayHoldSocket(place.folder) ? place.folder : ''}`,
      ...(place.isThrowAway ? ['fsync=off', 'full_page_writes=off'] : []),
    ]
    const child = launchProcess(
      join(binaries, 'postgres'),
      ['-D', place.folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { user, log, cwd: place.folder },
    )
    let hasEnded = false
    child.once('exit', () => {
      hasEnded = true
    })
    child.unref()

    while (!hasEnded && Date.now() < deadline) {
      if (child.pid && (await answers(clusterUrl(place, port, 'postgres')))) return { pid: child.pid, port }
      await sleep(50)
    }
    // A child of a killed server may hold the shared memory for a moment longer, or the port be taken meanwhile.
    if (Date.now() > deadline - START_SECONDS * 800) {
      const words = await readFile(log, 'utf8').catch(() => '')
      throw new Stop(
        `데이터베이스가 켜지지 않아요.\n${words.trimEnd().split('\n').slice(-15).join('\n')}`,
        `전체 기록: ${log}`,
      )
    }
    await sleep(300)
  }
}

/**
 * The server that a killed starter left behind, once it answers. A note of a server that is gone is removed:
 * its number may by now belong to something else.
 *
 * @param {Place} place
 * @returns {Promise<Running | undefined>}
 */
async function runningServer(place) {
  const note = join(place.folder, 'postmaster.pid')
  const deadline = Date.now() + START_SECONDS * 1000

  while (Date.now() < deadline) {
    const [pid = 0, , , port = 0] = (await readFile(note, 'utf8').catch(() => '')).split('\n').map(Number)
    if (!pid) return undefined
    if (birthOf(pid) === undefined || !isPostgres(pid)) {
      await rm(note, { force: true })

      return undefined
    }
    if (port && (await answers(clusterUrl(place, port, 'postgres')))) return { pid, port }
    await sleep(100)
  }
  throw new Stop(
    '앞서 켜 둔 데이터베이스가 대답하지 않아요.',
    `기록을 확인해 주세요: ${join(place.logs, 'postgres.log')}`,
  )
}
