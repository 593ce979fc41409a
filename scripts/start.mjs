import { claim as claimDataDir } from './claim.mjs'
import { installDependencies } from './install.mjs'
import { assertPortFree } from './port.mjs'
import { confirmReset } from './reset.mjs'
import { say, sayError, step } from './say.mjs'
import { readSettings } from './settings.mjs'

const isDev = process.argv.includes('--dev')

/** Stops, in order, what has been started so far. */
let close = async () => {}

try {
  await start()
} catch (error) {
  sayError(error)
  await close()
  process.exit(1)
}

/** Nothing that needs a dependency is imported before the dependencies are there. */
async function start() {
  const settings = readSettings()
  const wantsReset = process.argv.includes('--reset') && (await confirmReset(settings))
  const claim = claimDataDir(settings.dataDir)
  const logs = `${settings.dataDir}/logs`

  // Until the app runs, what is half done is redone by the next start: only the database is stopped in order.
  let isLeaving = false
  const leave = () => {
    if (isLeaving) return
    isLeaving = true
    say('시작을 그만둘게요.')
    void close().finally(() => process.exit(130))
  }
  process.on('SIGINT', leave).on('SIGTERM', leave)

  await assertPortFree(settings)
  await step('의존성', () => installDependencies({ logs, claim }))
  const { bringUp } = await import('./bring-up.mjs')
  const { keepRunning } = await import('./processes.mjs')
  const env = await bringUp(settings, {
    logs,
    claim,
    isDev,
    wantsReset,
    onDatabase: (database) => {
      close = database.close
    },
  })

  process.off('SIGINT', leave).off('SIGTERM', leave)
  await keepRunning(settings, { env, claim, isDev, close })
}
