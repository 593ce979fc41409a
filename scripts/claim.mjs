import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './say.mjs'

/*
 * Who is at work in a data directory: one empty file per process in DATA_DIR/running, named
 * `<role>.<pid>.<birth>`. The birth tells a process from a later one that got the same number. A starter
 * writes its own name first and looks second: of two at once both may step back, never both go on.
 */

/**
 * Claims the directory for this process. Answers the folder to `adopt` children into.
 *
 * @param {string} dataDir
 */
export function claim(dataDir) {
  const folder = join(dataDir, 'running')
  mkdirSync(folder, { recursive: true })
  const own = enter(folder, 'start', process.pid)

  const others = entries(folder).filter(({ name }) => name !== own)
  const owner = others.find(({ role, isAlive }) => role === 'start' && isAlive)
  if (owner) {
    rmSync(join(folder, own), { force: true })
    throw new Stop(
      `이 데이터 폴더에서 모람이 이미 실행 중이에요 (프로세스 ${owner.pid}).`,
      '그쪽을 Ctrl-C로 끄거나, 다른 폴더와 포트로 시작해 주세요: DATA_DIR=.data2 PORT=3001 npm start',
    )
  }

  for (const { name, pid, isAlive } of others) {
    if (isAlive) endGroup(pid)
    rmSync(join(folder, name), { force: true })
  }
  process.once('exit', () => rmSync(join(folder, own), { force: true }))

  return folder
}

/** Whether a living `npm start` owns the directory. */
export function isClaimed(/** @type {string} */ dataDir) {
  return entries(join(dataDir, 'running')).some(({ role, isAlive }) => role === 'start' && isAlive)
}

/**
 * Notes a child, so that it does not outlive a killed starter unnoticed. Answers how to forget it.
 *
 * @param {string} folder
 * @param {number} pid leader of its own process group
 */
export function adopt(folder, pid) {
  const name = enter(folder, 'child', pid)

  return () => rmSync(join(folder, name), { force: true })
}

function enter(/** @type {string} */ folder, /** @type {string} */ role, /** @type {number} */ pid) {
  const name = `${role}.${pid}.${birthOf(pid) ?? 'gone'}`
  writeFileSync(join(folder, name), '')

  return name
}

/** @param {string} folder */
function entries(folder) {
  return list(folder).map((name) => {
    const [role, pid, birth] = name.split('.')

    return { name, role, pid: Number(pid), isAlive: birthOf(Number(pid)) === birth }
  })
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * Something that no later process with this number shares; undefined when there is no such process.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  try {
    if (process.platform !== 'linux') {
      const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()

      return started.replaceAll(/\W/g, '_') || undefined
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)

    return state === 'Z' ? undefined : `${boot}-${fields[18]}`
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}
