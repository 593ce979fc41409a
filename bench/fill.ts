import pg from 'pg'
import { hashPassword } from '@/lib/auth/password'
import { newId } from '@/lib/core/id'
import { dayOf } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { likeTag } from '@/lib/seal/tags'
import { seedBoards } from '../prisma/seed/boards'
import { stageAt } from '../prisma/seed/stage'
import { seedUniversities } from '../prisma/seed/universities'
import { bookColumns, bookRows } from './fill/books'
import { fillCatalogue } from './fill/catalogue'
import { copyRows } from './fill/copy'
import { commentColumns, commentRow, type Post, postColumns, postRow, sizes, writeThreads } from './fill/rows'
import { readWords } from './fill/words'
import { filled, loginIdOf, password, readers } from './readers'

const userColumns = [
  'id',
  'universityId',
  'loginId',
  'passwordHash',
  'nickname',
  'nicknameFolded',
  'agreedOn',
]

const now = new Date()
const client = await connect()
try {
  await fill()
} finally {
  await Promise.all([client.end(), db.$disconnect()])
}

/** Rows for the bench into an empty, migrated database: 5,000 students, 100,000 posts, 1,000,000 comments, 24,000 sections. */
async function fill() {
  const stage = stageAt(now)
  const universities = await seedUniversities(db, stage)
  const boards = await seedBoards(db, stage, { universities, people: { moram: [], hanbit: [] } })
  const userIds = Array.from({ length: sizes.users }, newId)
  const ink = { words: await readWords(), universityId: universities.moram, userIds }
  const posts = [...writeThreads({ userIds, boards: boards.moram, now })]

  const passwordHash = await hashPassword(password)
  await copy('User', userColumns, userRows(userIds, ink.universityId, passwordHash))
  const rebuild = await dropGrams()
  await copy(
    'Post',
    postColumns,
    rowsOf(posts, (post) => [postRow(post, ink)]),
  )
  await Promise.all([
    rebuild(),
    copy(
      'Comment',
      commentColumns,
      rowsOf(posts, (post) => post.comments.map((one) => commentRow(post.id, one, ink))),
    ),
  ])
  await copy(
    'PostLike',
    ['postId', 'tag'],
    rowsOf(posts, ({ id, fans }) => fans.map((fan) => [id, likeTag(userIds[fan] ?? '', id)])),
  )
  await timed(
    'ThreadAlias',
    client.query(`
    INSERT INTO "ThreadAlias" ("postId", "threadTag", "number")
    SELECT DISTINCT "postId", "threadTag", "alias" FROM "Comment" WHERE "alias" IS NOT NULL`),
  )
  await copy('SealedBook', bookColumns, bookRows(posts, userIds, readers))
  await timed('Section', fillCatalogue(db, universities.moram))
  await timed('VACUUM ANALYZE', client.query('VACUUM ANALYZE'))
  await client.query(`COMMENT ON TABLE "University" IS '${filled}'`)
}

async function connect() {
  const made = new pg.Client({ connectionString: env.DATABASE_URL })
  await made.connect()
  await made.query(`SET synchronous_commit = off; SET maintenance_work_mem = '512MB'`)
  // Every reference holds by the way the rows are made; who may not switch their checks off waits for them.
  await made.query('SET session_replication_role = replica').catch(() => {})
  return made
}

function copy(table: string, columns: string[], rows: Parameters<typeof copyRows>[2]) {
  return timed(table, copyRows(client, { table: `"${table}"`, columns }, rows))
}

async function timed(what: string, work: Promise<unknown>) {
  const start = performance.now()
  await work
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function* userRows(userIds: string[], universityId: string, passwordHash: string) {
  for (const [index, id] of userIds.entries()) {
    const nickname = `학생${index}`
    yield [id, universityId, loginIdOf(index), passwordHash, nickname, nickname, dayOf(now)]
  }
}

function* rowsOf<Row>(posts: Post[], rows: (post: Post) => Row[]): Generator<Row> {
  for (const post of posts) yield* rows(post)
}

/** The search indexes go before the posts come: built at once they cost a fraction. Answers what brings them back. */
async function dropGrams() {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'Post' AND indexdef LIKE '% gin %'`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`)

  return async () => {
    const builder = await connect()
    for (const { name, definition } of rows) await timed(name, builder.query(definition))
    await builder.end()
  }
}
