import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { adopt } from './claim.mjs'
import { killGroup, tsx } from './run.mjs'
import { Stop, say, sayError, step } from './say.mjs'
import { ROOT } from './settings.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

const PATIENCE = 15_000

/**
 * Runs the front and the background worker until Ctrl-C or SIGTERM, bringing back what dies. Then lets
 * requests finish, and stops the database last.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ env: NodeJS.ProcessEnv, claim: string, isDev: boolean, close: () => Promise<void> }} options
 */
export async function keepRunning(settings, { env, claim, isDev, close }) {
  const keeper = createKeeper({ env, claim, args: isDev ? ['--dev'] : [] })
  let isLeaving = false

  const leave = async (/** @type {number} */ code) => {
    if (isLeaving) return
    isLeaving = true
    await keeper.end()
    await close()
    process.exit(code)
  }
  const onSignal = () => {
    if (!isLeaving) say('요청을 마저 처리하고 끌게요…')
    void leave(0)
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)

  try {
    await step('서버', () => ready(keeper.keep('scripts/serve.ts')))
  } catch (error) {
    if (!isLeaving) sayError(error)

    return leave(1)
  }
  if (existsSync(join(ROOT, 'scripts/worker.ts'))) keeper.keep('scripts/worker.ts')
  greet(settings)
}

/**
 * Processes that are started again when they die, until the end.
 *
 * @param {{ env: NodeJS.ProcessEnv, claim: string, args: string[] }} options
 */
function createKeeper({ env, claim, args }) {
  /** @type {Map<string, ChildProcess>} */
  const children = new Map()
  let isEnding = false
  process.on('exit', () => {
    for (const child of children.values()) killGroup(child.pid, 'SIGKILL')
  })

  /** @param {string} path */
  const keep = (path) => {
    const startedAt = Date.now()
    const child = launch(path, { env, claim, args })
    children.set(path, child)
    child.once('exit', (code, signal) => {
      children.delete(path)
      if (isEnding) return
      say(`${path}이(가) 멈춰서 (${signal ?? code}) 다시 켜요.`)
      setTimeout(() => isEnding || keep(path), Date.now() - startedAt < 5000 ? 2000 : 100)
    })

    return child
  }

  const end = async () => {
    isEnding = true
    await Promise.all([...children.values()].map(endInOrder))
  }

  return { keep, end }
}

/**
 * @param {string} path
 * @param {{ env: NodeJS.ProcessEnv, claim: string, args: string[] }} options
 */
function launch(path, { env, claim, args }) {
  const [file = '', ...rest] = tsx(path, ...args)
  const child = spawn(file, rest, {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  if (child.pid) child.once('exit', adopt(claim, child.pid))

  return child
}

/** @param {ChildProcess} server */
function ready(server) {
  return new Promise((resolve, reject) => {
    server.once('message', (/** @type {{ ready?: true, problem?: string }} */ message) => {
      if (message.ready) resolve(undefined)
      else reject(new Stop(`서버를 열지 못했어요: ${message.problem}`, '위의 기록을 확인해 주세요.'))
    })
    server.once('exit', (code, signal) =>
      reject(new Stop(`서버가 켜지지 않았어요 (${signal ?? code}).`, '위의 기록을 확인해 주세요.')),
    )
  })
}

/** @param {ChildProcess} child */
async function endInOrder(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => killGroup(child.pid, 'SIGKILL'), PATIENCE)
  await gone
  clearTimeout(late)
}

/** @param {import('./settings.mjs').Settings} settings */
function greet({ publicUrl, demo, host, smtpUrl, dataDir }) {
  say(`\n모람이 열렸어요: ${publicUrl}`)
  if (demo) {
    say('  시연 계정: minji jun seoyeon (학생) · mod1 mod2 (운영진) · admin (관리자)')
    say('  비밀번호는 모두 moram-demo-1234, 학교는 모람대학교예요.')
  }
  if (demo && host !== '127.0.0.1' && host !== 'localhost' && host !== '::1') {
    say(
      '  주의: 비밀번호가 공개된 시연 계정이 있는 채로 다른 컴퓨터에 열려 있어요. 실제 운영은 DEMO=0으로 하세요.',
    )
  }
  say(`  메일: ${smtpUrl ? 'SMTP_URL로 보내요' : `${join(dataDir, 'outbox')}에 쌓여요`}`)
  say('  끄기: Ctrl-C')
}
