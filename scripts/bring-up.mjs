import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, generateClient } from './build.mjs'
import { prepareCampus, sweepDatabase } from './campus.mjs'
import { openDatabase, removeEverything } from './database.mjs'
import { say, step } from './say.mjs'
import { appEnvironment, ROOT } from './settings.mjs'

/** @typedef {Awaited<ReturnType<typeof openDatabase>>} Database */

/**
 * Everything between installed dependencies and running processes. Answers their environment.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ logs: string, claim: string, isDev: boolean, wantsReset: boolean, onDatabase: (database: Database) => void }} options
 */
export async function bringUp(settings, { logs, claim, isDev, wantsReset, onDatabase }) {
  if (wantsReset && !settings.databaseUrl) {
    await step('모두 지우기', () => removeEverything(settings.dataDir))
  }
  await step('데이터베이스 코드', () => generateClient({ logs, claim }))

  const database = await step('데이터베이스', () => openDatabase(settings, { claim }))
  onDatabase(database)
  say(`  ${database.how}`)
  if (database.made)
    say(`  비밀 열쇠를 ${join(settings.dataDir, 'keys')}에 만들었어요. 백업할 때 함께 챙겨 주세요.`)

  const env = appEnvironment(settings, { databaseUrl: database.url, secrets: database.secrets, isDev })
  const seedRun = { env, logs, claim }
  if (wantsReset && settings.databaseUrl) {
    await step('모두 지우기', () => sweepDatabase(database.url))
  }
  const demo = settings.demo && existsSync(join(ROOT, 'prisma/seed.ts'))
  await step('마이그레이션과 시연 캠퍼스', () => prepareCampus(database.url, { demo, seedRun }))
  if (!isDev) await step('프로덕션 빌드', () => buildApp({ logs, claim }))

  return env
}
