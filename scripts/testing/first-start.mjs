import { prepareCampus } from '../campus.mjs'
import { claim as claimDataDir } from '../claim.mjs'
import { openDatabase } from '../database.mjs'
import { sayError } from '../say.mjs'
import { appEnvironment, readSettings } from '../settings.mjs'

/*
 * What `npm start` does before it builds, with a seed of its own. `--stay` holds the database open until
 * this process is killed.
 */
try {
  const settings = readSettings({ ...process.env, DATABASE_URL: '', DEMO: '1' })
  const claim = claimDataDir(settings.dataDir)
  const database = await openDatabase(settings, { claim, isThrowAway: true })
  const env = appEnvironment(settings, { databaseUrl: database.url, secrets: database.secrets })
  const seedRun = { env, claim, logs: `${settings.dataDir}/logs`, script: 'scripts/testing/slow-seed.mjs' }
  await prepareCampus(database.url, { demo: true, seedRun })
  console.log(`ready ${database.url}`)
  if (process.argv.includes('--stay')) setInterval(() => {}, 1000)
  else await database.close().then(() => process.exit(0))
} catch (error) {
  sayError(error)
  process.exit(1)
}
