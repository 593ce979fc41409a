import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { claim as claimDataDir, isClaimed } from './claim.mjs'
import { installDependencies } from './install.mjs'
import { tsx } from './run.mjs'
import { Stop, sayAside, sayError, step } from './say.mjs'
import { appEnvironment, ROOT, readSettings } from './settings.mjs'

const commands = ['university-create', 'admin-create', 'password-link', 'catalogue-import']

try {
  process.exitCode = await manage(process.argv[2], process.argv.slice(3))
} catch (error) {
  sayError(error)
  process.exitCode = 1
}

/**
 * What whoever runs a deployment does by hand: scripts/manage/<command>.ts, on the database of these settings.
 *
 * @param {string | undefined} command
 * @param {string[]} args
 */
async function manage(command, args) {
  if (!command || !commands.includes(command)) {
    throw new Stop(
      '무엇을 할지 알려 주세요.',
      'npm run university:create · admin:create · password:link · catalogue:import',
    )
  }
  if (args.includes('--json')) sayAside()
  const settings = readSettings()
  const logs = `${settings.dataDir}/logs`
  const isBeside = settings.databaseUrl !== undefined || isClaimed(settings.dataDir)
  const running = isBeside ? {} : { claim: claimDataDir(settings.dataDir) }

  await installDependencies({ logs, ...running })
  const { openDatabase } = await import('./database.mjs')
  const { generateClient } = await import('./build.mjs')
  const { migrate } = await import('./migrate.mjs')

  const database = await step('데이터베이스', () => openDatabase(settings, running))
  try {
    await step('마이그레이션', () => migrate(database.url).then(() => {}))
    await generateClient({ logs, ...running })
    const [file = '', ...rest] = tsx(`scripts/manage/${command}.ts`, ...args)
    // Files are named from where the command was given.
    process.env.INIT_CWD ??= process.cwd()
    // Nobody waits for an answer of 503 here: patience with a busy database instead.
    process.env.DATABASE_WAIT ??= '30000'
    const env = appEnvironment(settings, { databaseUrl: database.url, secrets: database.secrets })
    const [code] = await once(spawn(file, rest, { cwd: ROOT, env, stdio: 'inherit' }), 'exit')

    return code ?? 1
  } finally {
    await database.close()
  }
}
