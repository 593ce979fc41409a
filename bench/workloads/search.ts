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
        what: `search ‘${word}’ (${found.toLocaleString('en')} of 100,000 texts) ÷ read of 20 rows by key`,
        ratio: searches / keys,
        atMost: 10,
        absolute: `${searches.toFixed(2)} ms against ${keys.toFixed(2)} ms`,
      })
    }
    return figures
  },
}

/** Two-syllable words: of some thirty rare ones the rarest, one in about a hundredth of all posts, the commonest. */
async function wordsByRarity() {
  const { rows: sample } = await pool.query<{ word: string; seen: number }>(`
    SELECT word, count(*)::int AS seen
    FROM (SELECT "foldedText" FROM "Post" ORDER BY "id" DESC LIMIT 2000) AS newest, unnest(moram_grams("foldedText")) AS word
    WHERE char_length(word) = 2 AND word ~ '^[가-힣]+$'
    GROUP BY word ORDER BY count(*), word`)
  const [common, middle] = [sample.at(-1), sample.find(({ seen }) => seen >= 20)]
  const rare = await Promise.all(sample.slice(0, 30).map(({ word }) => countOf(word)))
  const [rarest] = rare.sort((a, b) => a.found - b.found)
  if (!rarest || !middle || !common) throw new RangeError('too few words to search for')

  return [rarest, await countOf(middle.word), await countOf(common.word)]
}

async function countOf(word: string) {
  const { rows } = await pool.query<{ found: number }>(
    `SELECT count(*)::int AS found FROM "Post"
     WHERE "deletedAt" IS NULL AND moram_grams("foldedText") @> moram_query_grams($1)`,
    [word],
  )
  return { word, found: rows[0]?.found ?? 0 }
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
