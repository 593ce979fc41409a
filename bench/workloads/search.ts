import { db, pool } from '@/lib/db/client'
import { listPosts } from '@/lib/posts/queries'
import { median } from '../load'
import type { Workload } from '../workload'

const turns = 60

/** The product's own search of title and body, against twenty rows read by their keys with the bare driver. */
export const search: Workload = {
  name: 'search',
  run: async ({ viewer }) => {
    const ids = await db.post.findMany({
      select: { id: true },
      take: 20,
      skip: 50_000,
      orderBy: { id: 'desc' },
    })
    const byKey = () =>
      pool.query({
        name: 'bench-by-key',
        text: 'SELECT * FROM "Post" WHERE "id" = ANY($1::uuid[])',
        values: [ids.map(({ id }) => id)],
      })
    const words = await wordsByRarity()

    const figures = []
    for (const { word, found } of words) {
      const [keys, searches] = await inTurns(byKey, () => listPosts(viewer, { q: word, limit: 20 }))
      figures.push({
        what: `search ‘${word}’ (${found.toLocaleString('en')} of 100,000 posts) ÷ read of 20 rows by key`,
        ratio: searches / keys,
        atMost: 10,
        absolute: `${searches.toFixed(2)} ms against ${keys.toFixed(2)} ms`,
      })
    }
    return figures
  },
}

/** A two-syllable word in a handful of posts, one in a thousand of them, and one that is everywhere. */
async function wordsByRarity() {
  const { rows } = await pool.query<{ word: string; found: number }>(`
    SELECT word, count(*)::int AS found
    FROM "Post", unnest(moram_grams("body")) AS word
    WHERE char_length(word) = 2 AND word ~ '^[가-힣]+$'
    GROUP BY word ORDER BY count(*)`)
  const near = (share: number) => {
    const found = rows.find((row) => row.found >= share)
    if (!found) throw new RangeError(`no word in ${share} posts`)

    return found
  }
  return [near(10), near(1000), near((rows.at(-1)?.found ?? 0) * 0.9)]
}

/** The median time of each in milliseconds, measured alternately. */
async function inTurns(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  for (let turn = 0; turn < turns; turn++) {
    times[0].push(await timeOf(one))
    times[1].push(await timeOf(other))
  }
  return [median(times[0].slice(turns / 6)), median(times[1].slice(turns / 6))]
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
