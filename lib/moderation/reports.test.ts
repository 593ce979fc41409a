import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { writeComment } from '@/lib/comments/commands'
import { newId } from '@/lib/core/id'
import { db } from '@/lib/db/client'
import { exportMine } from '@/lib/departure/queries'
import { deleteReview } from '@/lib/reviews/commands'
import { listReviews } from '@/lib/reviews/queries'
import { bindPending } from '@/lib/seal/binder'
import { closeBooks, readBook } from '@/lib/seal/books'
import { forgetOwner, itemsOf } from '@/lib/seal/forget'
import { openOwner } from '@/lib/seal/owner'
import { rebuildBooks, recoverBooks } from '@/lib/seal/recovery'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { newSubject, note, review } from '@/lib/testing/review'
import { statements } from '@/lib/testing/statements'
import { newPost } from '@/lib/testing/thread'
import { reportsToBooks } from './book-queries'
import { reportItem, withdrawReport } from './commands'
import { getItemToReport, listMyReports, listReported, listReports } from './queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const { university, minji, jun } = await newCast()
let moderator: Viewer

beforeAll(async () => {
  await recoverBooks(db, [])
  moderator = await newStudent(university, { role: 'moderator' })
})

const reviewOf = async (author: Viewer) => (await review(author, await newSubject(author))).id
const queue = async () => (await listReports(moderator, { limit: 100 })).items

describe('a report', () => {
  test.each([
    ['post', async () => (await newPost(minji)).id],
    [
      'comment',
      async () =>
        (await writeComment(minji, { postId: (await newPost(jun)).id, content: '저도요', anonymous: true }))
          .id,
    ],
    ['review', () => reviewOf(minji)],
    ['examNote', async () => (await note(minji, await newSubject(minji))).id],
  ] as const)(
    'of a %s reaches those who look after the campus, and says nothing of who sent it',
    async (kind, make) => {
      const itemId = await make()
      const sent = await reportItem(jun, { kind, itemId, reason: 'abuse' })

      expect(await queue()).toContainEqual(sent)
      expect(sent).toEqual({ id: sent.id, kind, itemId, reason: 'abuse', createdAt: expect.any(String) })
      expect(await listReported(jun, {})).toContain(itemId)
      expect(await listReported(minji, {})).not.toContain(itemId)
      expect((await listMyReports(jun, {})).items).toContainEqual(sent)
      await expect(reportItem(minji, { kind, itemId, reason: 'abuse' })).rejects.toMatchObject({
        kind: 'forbidden',
      })
    },
  )

  test('is one for each person and item, also when 32 are sent at once, and the last reason counts', async () => {
    const itemId = await reviewOf(minji)
    const send = () => reportItem(jun, { kind: 'review', itemId, reason: 'flooding' })
    const sent = await Promise.all(Array.from({ length: 32 }, send))
    await reportItem(jun, { kind: 'review', itemId, reason: 'fraud' })

    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    expect((await queue()).filter((one) => one.itemId === itemId)).toMatchObject([{ reason: 'fraud' }])
    expect(
      (await readBook(db, jun.id, 'reports')).filter(({ subjectId }) => subjectId === itemId),
    ).toHaveLength(1)
    expect((await getItemToReport(jun, { kind: 'review', itemId })).reason).toBe('fraud')
  })

  test('of many people is as many', async () => {
    const itemId = await reviewOf(minji)
    const people = await Promise.all(Array.from({ length: 32 }, () => newStudent(university)))
    await Promise.all(people.map((person) => reportItem(person, { kind: 'review', itemId, reason: 'abuse' })))

    expect(await db.report.count({ where: { itemId } })).toBe(32)
  })

  test('deletes nothing, and others see what they saw', async () => {
    const subject = await newSubject(minji)
    const { id: itemId } = await review(minji, subject)
    const before = JSON.stringify(await listReviews(moderator, { courseId: subject.courseId }))
    await reportItem(jun, { kind: 'review', itemId, reason: 'misplaced' })

    expect(JSON.stringify(await listReviews(moderator, { courseId: subject.courseId }))).toBe(before)
  })

  test('can be taken back, twice as well as once', async () => {
    const item = { kind: 'review' as const, itemId: await reviewOf(minji) }
    const { id } = await reportItem(jun, { ...item, reason: 'abuse' })
    await withdrawReport(jun, item)
    await withdrawReport(jun, item)

    expect((await queue()).map((one) => one.id)).not.toContain(id)
    expect(await listReported(jun, {})).not.toContain(item.itemId)
    expect((await listMyReports(jun, {})).items.map((one) => one.id)).not.toContain(id)
  })

  test.each([
    ['no reason', {}, 'reason'],
    ['a reason of one’s own', { reason: '그냥' }, 'reason'],
    ['words besides', { reason: 'abuse', words: '그냥' }, 'words'],
    ['somebody else’s name', { reason: 'abuse', reporter: minji.id }, 'reporter'],
  ])('with %s is refused', async (_what, more, field) => {
    const itemId = await reviewOf(minji)

    await expect(reportItem.untrusted(jun, { kind: 'review', itemId, ...more })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  })

  test('is not for what is gone, of another kind, or at another university', async () => {
    const itemId = await reviewOf(minji)
    const stranger = await newStudent(await newUniversity())
    const ask = (viewer: Viewer, more: object) =>
      reportItem.untrusted(viewer, { kind: 'review', itemId, reason: 'abuse', ...more })

    await expect(ask(stranger, {})).rejects.toMatchObject({ kind: 'not_found' })
    await expect(ask(jun, { kind: 'post' })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(ask(jun, { itemId: newId() })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(ask(jun, { kind: 'person', reason: '' })).rejects.toMatchObject({ kind: 'not_found' })
    await deleteReview(minji, { reviewId: itemId })
    await expect(ask(jun, {})).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('the queue', () => {
  test('is for those who look after this campus', async () => {
    const itemId = await reviewOf(minji)
    const { id } = await reportItem(jun, { kind: 'review', itemId, reason: 'abuse' })
    const elsewhere = await newStudent(await newUniversity(), { role: 'moderator' })

    await expect(listReports(minji, {})).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await listReports(elsewhere, {})).items.map((one) => one.id)).not.toContain(id)
  })

  test('pages by id, each report once, and asks as often for many as for one', async () => {
    const home = await newUniversity()
    const [author, reader] = [await newStudent(home), await newStudent(home)]
    const keeper = await newStudent(home, { role: 'admin' })
    const sent: string[] = []
    for (let turn = 0; turn < 5; turn++) {
      const itemId = await reviewOf(author)
      sent.unshift((await reportItem(reader, { kind: 'review', itemId, reason: 'abuse' })).id)
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listReports(keeper, { limit: 2, cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)

    expect(seen).toEqual(sent)
    expect(await statements(() => listReports(keeper, {}))).toBe(1)
    expect(await statements(() => listMyReports(reader, {}))).toBe(2)
  })
})

describe('who sent it', () => {
  test('finds it in the export and, after a crash, again in the book', async () => {
    const person = await newStudent(university)
    const sent = await reportItem(person, { kind: 'review', itemId: await reviewOf(minji), reason: 'fraud' })
    expect((await exportMine(person, {})).reports).toEqual([sent])

    await bindPending(db)
    await db.$transaction((tx) => closeBooks(tx, person.id))
    expect((await listMyReports(person, {})).items).toEqual([])
    await rebuildBooks(db, [reportsToBooks])
    expect((await listMyReports(person, {})).items).toEqual([sent])
  })

  test('who leaves is told by nothing in the end, and the report stays', async () => {
    const person = await newStudent(university)
    const { id } = await reportItem(person, {
      kind: 'review',
      itemId: await reviewOf(minji),
      reason: 'abuse',
    })
    const sealed = async () => (await db.report.findUniqueOrThrow({ where: { id } })).sealedOwner
    const items = await itemsOf(db, person.id)
    expect(items).toMatchObject([{ table: 'Report', id, deleted: false }])
    expect(openOwner(await sealed(), { table: 'Report', id })).toBe(person.id)
    for (const item of items) await db.$transaction((tx) => forgetOwner(tx, item))

    expect(openOwner(await sealed(), { table: 'Report', id })).toBeNull()
    expect(await itemsOf(db, person.id)).toEqual([])
    expect((await queue()).map((one) => one.id)).toContain(id)
  })
})
