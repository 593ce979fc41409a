import { installDependencies } from './install.mjs'
import { say, sayError, step } from './say.mjs'
import { readSettings } from './settings.mjs'

try {
  const logs = `${readSettings().dataDir}/logs`
  await step('의존성', () => installDependencies({ logs }))
  const { runChecks } = await import('./checks.mjs')
  const failed = await runChecks({ logs })
  if (failed.length > 0) say(`✗ 통과하지 못한 검사: ${failed.join(', ')}`)
  process.exit(failed.length > 0 ? 1 : 0)
} catch (error) {
  sayError(error)
  process.exit(1)
}
