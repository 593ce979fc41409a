import { claim as claimDataDir, isClaimed } from './claim.mjs'
import { installDependencies } from './install.mjs'
import { confirmReset } from './reset.mjs'
import { Stop, sayError, step } from './say.mjs'
import { appEnvironment, readSettings } from './settings.mjs'

try {
  await db(process.argv[2])
  process.exit(0)
} catch (error) {
  sayError(error)
  process.exit(1)
}

/** @param {string | undefined} command */
async function db(command) {
  if (!command || !['migrate', 'seed', 'reset'].includes(command)) {
    throw new Stop('무엇을 할지 알려 주세요.', 'npm run db:migrate · db:seed · db:reset')
  }
  const settings = readSettings()
  const logs = `${settings.dataDir}/logs`
  const isBeside = settings.databaseUrl !== undefined || isClaimed(settings.dataDir)
  if (command === 'reset') {
    if (isClaimed(settings.dataDir)) throw new Stop('모람이 켜져 있어요.', 'Ctrl-C로 끈 다음 다시 해 주세요.')
    await confirmReset(settings)
  }
  const running = isBeside ? {} : { claim: claimDataDir(settings.dataDir) }

  await installDependencies({ logs, ...running })
  const { openDatabase } = await import('./database.mjs')
  const { generateClient } = await import('./build.mjs')
  const { migrate } = await import('./migrate.mjs')
  const { seedCampus, sweepDatabase } = await import('./campus.mjs')

  const database = await step('데이터베이스', () => openDatabase(settings, running))
  const env = appEnvironment(settings, { databaseUrl: database.url, secrets: database.secrets })
  try {
    if (command === 'reset') await step('모두 지우기', () => sweepDatabase(database.url))
    await step('마이그레이션', async () => {
      const applied = await migrate(database.url)

      return applied.length > 0 ? `${applied.join(', ')} 적용` : '최신이에요'
    })
    if (command === 'seed' || (command === 'reset' && settings.demo)) {
      await generateClient({ logs, ...running })
      await step('시연 캠퍼스', () => seedCampus(database.url, { env, logs, ...running }))
    }
  } finally {
    await database.close()
  }
}
