import { writeFile } from 'node:fs/promises'
import { db } from '@/lib/db/client'
import { report, rowsOf } from './report'
import { startServers } from './servers'
import { setStage } from './stage'
import type { Figure } from './workload'
import { catalogue } from './workloads/catalogue'
import { deepLists } from './workloads/deep-lists'
import { friends } from './workloads/friends'
import { grades } from './workloads/grades'
import { graduation } from './workloads/graduation'
import { jsonList } from './workloads/json-list'
import { keystroke } from './workloads/keystroke'
import { pages } from './workloads/pages'
import { planWays } from './workloads/plan-ways'
import { plans } from './workloads/plans'
import { reviews } from './workloads/reviews'
import { scripts } from './workloads/scripts'
import { search } from './workloads/search'
import { signIns } from './workloads/sign-ins'
import { together } from './workloads/together'
import { wizard } from './workloads/wizard'

const workloads = [
  pages,
  jsonList,
  deepLists,
  search,
  catalogue,
  keystroke,
  signIns,
  wizard,
  plans,
  planWays,
  together,
  grades,
  reviews,
  graduation,
  friends,
  scripts,
]
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !workloads.some((workload) => workload.name === name))
if (unknown.length > 0) throw new Error(`no such workload: ${unknown.join(', ')}`)

const { id: board } = await db.board.findFirstOrThrow({
  where: { slug: 'free', university: { slug: 'moram' } },
})
const { origins, stop } = await startServers(board)
try {
  const stage = await setStage(origins)
  const figures: Figure[] = []
  for (const workload of workloads.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n── ${workload.name}`)
    const found = await workload.run(stage)
    console.log(rowsOf(found).join('\n'))
    figures.push(...found)
  }
  // Part of the table would pass for the whole of it.
  if (wanted.length === 0) await writeFile(new URL('RESULTS.md', import.meta.url), report(figures))
} finally {
  await stop()
  await db.$disconnect()
}
