import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { bindPending } from '@/lib/seal/binder'
import { recoverBooks } from '@/lib/seal/recovery'
import { likeTag, personTag, sameTag, scrapTag } from '@/lib/seal/tags'
import { bustle, type Written } from '@/lib/testing/bustle'
import { newBoard, newStudent, newUniversity } from '@/lib/testing/campus'
import { linksBetween, namesIn, type Row, readDump, type Trail, writerOf } from '@/lib/testing/dump'
import { type Opinion, opine } from '@/lib/testing/opine'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

// Somebody holds one backup and no key. A busy campus, looked at through their eyes.

let people: Viewer[]
let dump: Row[]
let trails: Trail[]
/** By anonymous item: every row that was written together with it. */
const together: Trail[] = []

beforeAll(async () => {
  await recoverBooks(db, [])
  const university = await newUniversity()
  people = await Promise.all(
    Array.from({ length: 8 }, (_, n) => newStudent(university, { email: `student${n}@school.test` })),
  )
  const boards = [await newBoard(university), await newBoard(university)]
  const written = await bustle({
    people,
    boards,
    posts: 48,
    comments: 120,
    onWritten: async (one) => {
      if (!one.anonymous) return
      const rows = await readDump(await writerOf(one.table, one.id))
      together.push({ author: one.author.id, postId: one.postId, rows })
    },
  })
  const opinions = await opine(people, async ({ table, id, author, subject }) => {
    together.push({ author: author.id, postId: subject, rows: await readDump(await writerOf(table, id)) })
  })
  await bindPending(db)
  dump = await readDump()
  trails = [...trailsOfWritings(written), ...trailsOfActs(written), ...trailsOfOpinions(opinions)]
}, 120_000)

describe('one logical dump', () => {
  test('names nobody on an anonymous item, nor in the books', async () => {
    const users = await db.user.findMany()
    const words = users.flatMap(({ id, loginId, nickname, email }) => [
      id,
      loginId,
      nickname,
      email ?? loginId,
    ])
    const books = dump.filter(({ table }) => table === 'SealedBook')

    expect(books.length).toBeGreaterThan(people.length)
    expect(namesIn([...trails.flatMap(({ rows }) => rows), ...books], words)).toEqual([])
  })

  test('links no two anonymous items of one author in different posts', () => {
    expect(trails.length).toBeGreaterThan(200)
    expect(linksBetween(trails)).toEqual([])
  })

  test('writes nothing constant to the author together with an anonymous item', () => {
    expect(together.length).toBeGreaterThan(80)
    expect(new Set(together.flatMap(({ rows }) => rows.map(({ table }) => table)))).toEqual(
      new Set(['Post', 'Comment', 'ThreadAlias', 'Review', 'ExamNote', 'Offering', 'Report']),
    )
    // An offering's counters are everybody's: there is one row of them, whoever wrote last.
    const own = together.map((trail) => ({
      ...trail,
      rows: trail.rows.filter(({ table }) => table !== 'Offering'),
    }))
    expect(linksBetween(own)).toEqual([])
  })

  test('has a page for each list and no value on two of them', () => {
    const bodies = dump
      .filter(({ table }) => table === 'SealedBook')
      .map(({ values }) => values.body as Buffer)

    expect(new Set(bodies.map(({ length }) => length)).size).toBe(1)
    const windows = bodies.flatMap((body) => body.toString('hex').match(/.{16}/g) ?? [])
    expect(new Set(windows).size).toBe(windows.length)
  })
})

describe('the test sees', () => {
  const bytesOf = (author: string) => personTag('planted', author, '')
  const planted: [string, (row: Row, author: string) => Record<string, unknown>][] = [
    ['a tag that is the same in every post', (_, author) => ({ threadTag: bytesOf(author) })],
    [
      'a nonce of one’s own',
      ({ values }, author) => ({ sealedOwner: withNonce(values.sealedOwner, author) }),
    ],
    ['a request tag of one’s own', (_, author) => ({ idempotencyTag: bytesOf(author) })],
    ['a colour by person', (_, author) => ({ hue: people.findIndex(({ id }) => id === author) })],
    ['a file named after the person', (_, author) => ({ image: `a-${author.slice(-12)}.webp` })],
    [
      'a moment of the person’s',
      (_, author) => ({ seenAt: new Date(1e12 + people.findIndex(({ id }) => id === author)) }),
    ],
  ]
  test.each(planted)('%s', (_, leak) => {
    expect(linksBetween(trails.map((trail) => withLeak(trail, leak)))).not.toEqual([])
  })

  test('a row of the person’s written in the same moment', () => {
    const row = (author: string) => ({ table: 'SealedBook', values: { tag: bytesOf(author) } })

    expect(
      linksBetween(together.map((trail) => ({ ...trail, rows: [...trail.rows, row(trail.author)] }))),
    ).not.toEqual([])
  })

  test.each([
    ['a nickname in a text', ({ nickname }: Viewer) => ({ body: `안녕 ${nickname}` })],
    ['a user id in bytes', ({ id }: Viewer) => ({ tag: Buffer.from(id.replaceAll('-', ''), 'hex') })],
    ['a login id in bytes', ({ loginId }: Viewer) => ({ tag: Buffer.from(`xx${loginId}`) })],
    ['a user id in capitals', ({ id }: Viewer) => ({ note: id.toUpperCase() })],
  ])('%s', (_, leak) => {
    const [person] = people
    if (!person) throw new Error('nobody is there')

    expect(
      namesIn([{ table: 'Post', values: leak(person) }], [person.id, person.loginId, person.nickname]),
    ).not.toEqual([])
  })
})

function withLeak(trail: Trail, leak: (row: Row, author: string) => Record<string, unknown>): Trail {
  return {
    ...trail,
    rows: trail.rows.map((row) => ({ ...row, values: { ...row.values, ...leak(row, trail.author) } })),
  }
}

function withNonce(seal: unknown, author: string): Uint8Array | null {
  if (!(seal instanceof Uint8Array)) return null

  return Buffer.concat([
    seal.subarray(0, 1),
    personTag('nonce', author, '').subarray(0, 12),
    seal.subarray(13),
  ])
}

/** An anonymous item's own row, and the row that gives its author a number. */
function trailsOfWritings(written: Written[]): Trail[] {
  const rows = new Map(dump.map((row) => [row.values.id, row]))
  const aliases = dump.filter(({ table }) => table === 'ThreadAlias')

  return written.flatMap(({ id, postId, author, anonymous }) => {
    const row = rows.get(id)
    if (!anonymous || !row) return []
    const tag = row.values.threadTag as Uint8Array
    const alias = aliases.filter(({ values }) => sameTag(values.threadTag as Uint8Array, tag))
    return [{ author: author.id, postId, rows: [row, ...alias] }]
  })
}

/** A review's or note's own row: what it is about takes the place of the post. */
function trailsOfOpinions(opinions: Opinion[]): Trail[] {
  const rows = new Map(dump.map((row) => [row.values.id, row]))

  return opinions.flatMap(({ id, author, subject }) => {
    const row = rows.get(id)
    return row ? [{ author: author.id, postId: subject, rows: [row] }] : []
  })
}

/** 공감 and 스크랩 are anonymous as well. */
function trailsOfActs(written: Written[]): Trail[] {
  const byTag = new Map(
    written.flatMap(({ id, postId }) =>
      people.flatMap((person) =>
        [likeTag(person.id, id), scrapTag(person.id, id)].map(
          (tag) => [Buffer.from(tag).toString('hex'), { author: person.id, postId }] as const,
        ),
      ),
    ),
  )
  return dump.flatMap((row) => {
    if (row.table !== 'PostLike' && row.table !== 'Scrap') return []
    const act = byTag.get((row.values.tag as Buffer).toString('hex'))
    return act ? [{ ...act, rows: [row] }] : []
  })
}
