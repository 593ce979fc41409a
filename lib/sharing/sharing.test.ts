import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/viewer'
import { issueGuest } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newPlan, newSection } from '@/lib/testing/plan'
import { deleteTimetable, editTimetable, restoreTimetable } from '@/lib/timetables/commands'
import { addEntry, editEntry } from '@/lib/timetables/entry-commands'
import { getTimetable } from '@/lib/timetables/queries'
import { renewFeed, revokeFeed, revokeShare, sharePlan } from './commands'
import { getShared, getSharedPlanFile, readFeed } from './guest-queries'
import { getSharedPicture } from './picture-queries'
import { getCalendar, getPlanFile, getSharing, listSharing } from './queries'

let minji: Viewer
let timetableId: string

beforeEach(async () => {
  minji = await newStudent(await newUniversity())
  await newSection(minji)
  timetableId = await newPlan(minji)
  const { id: entryId } = await addEntry(minji, {
    timetableId,
    custom: {
      title: '운영체제',
      meetings: [{ day: 1, start: '15:00', end: '16:15', rooms: ['공학관 B203'] }],
    },
  })
  await editEntry(minji, { timetableId, entryId, memo: '비밀 메모' })
})

const guest = () => issueGuest({ address: crypto.randomUUID(), device: null, agent: '' })
const gone = { kind: 'not_found', message: '찾는 것이 없거나 볼 수 없는 곳에 있어요.' }

test('whoever has the link sees the plan, and never a memo', async () => {
  const { token, url, expiresAt } = await sharePlan(minji, { timetableId })
  const shown = [await getShared(guest(), { token }), await getSharedPlanFile(guest(), { token })]

  expect(url).toMatch(new RegExp(`/shared/${token}$`))
  expect(expiresAt).toBeNull()
  expect(shown[0]).toMatchObject({ entries: [{ title: '운영체제' }] })
  for (const words of ['비밀 메모', minji.id, minji.nickname, minji.loginId]) {
    expect(JSON.stringify(shown)).not.toContain(words)
  }
  expect(JSON.stringify(await getPlanFile(minji, { timetableId }))).toContain('비밀 메모')
})

test('the token itself is nowhere in the database', async () => {
  const { token } = await sharePlan(minji, { timetableId })
  const feed = await renewFeed(minji, { timetableId })
  const rows = await db.$queryRaw`SELECT s::text, f::text FROM "PlanShare" s, "PlanFeed" f`

  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).not.toContain(feed.token)
})

test('a revoked link, one that was made anew and one that expired are gone, all alike', async () => {
  const first = await sharePlan(minji, { timetableId })
  const second = await sharePlan(minji, {
    timetableId,
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  })
  await expect(getShared(guest(), { token: first.token })).rejects.toMatchObject(gone)
  expect(await getShared(guest(), { token: second.token })).toBeTruthy()

  await db.planShare.update({ where: { timetableId }, data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(getShared(guest(), { token: second.token })).rejects.toMatchObject(gone)
  expect(await getSharing(minji, { timetableId })).toMatchObject({ share: null })

  const third = await sharePlan(minji, { timetableId })
  await revokeShare(minji, { timetableId })
  for (const read of [getShared, getSharedPlanFile, getSharedPicture]) {
    await expect(read(guest(), { token: third.token })).rejects.toMatchObject(gone)
  }
})

test('a deleted plan takes its link and its feed along, an undo brings both back', async () => {
  const share = await sharePlan(minji, { timetableId })
  const feed = await renewFeed(minji, { timetableId })
  await deleteTimetable(minji, { timetableId })
  await expect(getShared(guest(), { token: share.token })).rejects.toMatchObject(gone)
  await expect(readFeed(guest(), { token: feed.token })).rejects.toMatchObject(gone)

  await restoreTimetable(minji, { timetableId })
  expect(await getShared(guest(), { token: share.token })).toBeTruthy()
  expect(await readFeed(guest(), { token: feed.token })).toContain('BEGIN:VEVENT')
})

test('a feed shows what the plan holds now, the same events with a higher sequence after each edit', async () => {
  const { token, url } = await renewFeed(minji, { timetableId })
  const before = await readFeed(guest(), { token })
  const { entries } = await getTimetable(minji, { timetableId })
  const [old] = entries
  const moved = [{ day: 2, start: '09:00', end: '10:00' }]
  await editEntry(minji, { timetableId, entryId: old?.id ?? '', title: '운영체제 실습', meetings: moved })
  await addEntry(minji, {
    timetableId,
    custom: { title: '동아리', meetings: [{ day: 4, start: '18:00', end: '20:00', rooms: [] }] },
  })
  const after = await readFeed(guest(), { token })
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
  const stamp = (text: string) => /DTSTAMP:(\S+)/.exec(text)?.[1] ?? ''
  const names = (text: string) => text.match(/UID:\S+/g) ?? []

  expect(url).toMatch(/\/feeds\/[\w-]{43}\.ics$/)
  expect(before).not.toContain('동아리')
  expect(after).toContain('동아리')
  expect(after).not.toContain('비밀 메모')
  expect(names(after)).toEqual([...names(before), expect.stringMatching(/@moram$/)])
  expect(sequence(after)).toBeGreaterThan(sequence(before))
  expect(stamp(after) >= stamp(before)).toBe(true)
  expect(after).toBe(await getCalendar(minji, { timetableId }))
})

test('a renewed feed ends the old address, a revoked one the last', async () => {
  const old = await renewFeed(minji, { timetableId })
  const renewed = await renewFeed(minji, { timetableId })
  await expect(readFeed(guest(), { token: old.token })).rejects.toMatchObject(gone)
  expect(await readFeed(guest(), { token: renewed.token })).toContain('VCALENDAR')

  await revokeFeed(minji, { timetableId })
  await expect(readFeed(guest(), { token: renewed.token })).rejects.toMatchObject(gone)
})

test('nobody else shares a plan that they may read, nor ends what its owner shared', async () => {
  await editTimetable(minji, { timetableId, version: '*', visibility: 'university' })
  const jun = await newStudent(minji.university)
  const far = await newStudent(await newUniversity())
  const { token } = await sharePlan(minji, { timetableId })

  for (const act of [sharePlan, revokeShare, renewFeed, revokeFeed, getSharing]) {
    await expect(act(jun, { timetableId })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(act(far, { timetableId })).rejects.toMatchObject({ kind: 'not_found' })
  }
  expect(await getCalendar(jun, { timetableId })).toContain('운영체제')
  expect(JSON.stringify(await getPlanFile(jun, { timetableId }))).not.toContain('비밀 메모')
  expect(await getShared(guest(), { token })).toBeTruthy()
})

test('who is suspended shares nothing new, but may end what is shared', async () => {
  await sharePlan(minji, { timetableId })
  const suspended = { ...minji, suspendedUntil: new Date(Date.now() + 60_000) }

  await expect(sharePlan(suspended, { timetableId })).rejects.toMatchObject({ code: 'suspended' })
  await revokeShare(suspended, { timetableId })
  expect(await getSharing(minji, { timetableId })).toMatchObject({ share: null })
})

test('a link that ends before it begins is refused', async () => {
  for (const expiresAt of ['2020-01-01T00:00:00Z', 'tomorrow', '2026-13-01T00:00:00Z']) {
    await expect(sharePlan(minji, { timetableId, expiresAt })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { expiresAt: expect.stringMatching(/[가-힣]/) },
    })
  }
})

test('of many who make the link at once, the last one holds, and only that', async () => {
  const made = await Promise.all(Array.from({ length: 32 }, () => sharePlan(minji, { timetableId })))
  const opened = await Promise.allSettled(made.map(({ token }) => getShared(guest(), { token })))

  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('guessing is answered alike ten thousand times, then slowed; the real token still opens', async () => {
  const { token } = await sharePlan(minji, { timetableId })
  const guesser = guest()
  const answers = new Set<string>()
  for (let turn = 0; turn < 100; turn++) {
    const guesses = Array.from({ length: 100 }, () => randomBytes(32).toString('base64url'))
    const refused = await Promise.allSettled(guesses.map((guess) => getShared(guesser, { token: guess })))
    for (const one of refused) answers.add(one.status === 'rejected' ? one.reason.kind : 'opened')
  }

  expect([...answers]).toEqual(['not_found', 'rate_limited'])
  expect(await getShared(guesser, { token })).toBeTruthy()
}, 60_000)

test('the export tells what is shared', async () => {
  expect(await listSharing(minji, {})).toEqual([])
  const { expiresAt } = await sharePlan(minji, { timetableId, expiresAt: '2999-01-01T00:00:00Z' })

  expect(await listSharing(minji, {})).toMatchObject([{ timetableId, share: { expiresAt }, feed: null }])
})
