import { expect, test, vi } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import type { Viewer } from '@/lib/auth/viewer'
import { leave } from '@/lib/departure/commands'
import { blockPerson } from '@/lib/friends/block-commands'
import { partWithFriend, shareWith } from '@/lib/friends/commands'
import { befriend, newFriendOf, planWith } from '@/lib/testing/befriend'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at, newCatalogue } from '@/lib/testing/catalogue'
import { newSection } from '@/lib/testing/plan'
import { editTimetable } from '@/lib/timetables/commands'
import { getSight } from './company-queries'
import { getFreeTime, listClassesTogether } from './free-queries'

vi.hoisted(() => {
  process.env.RATE_LIMIT_FACTOR = '1000'
})

const { university, minji } = await newCast()
await newCatalogue(university, '2026-2', [{}])
const nobody = '0199c000-0000-7000-8000-000000000000'
const idsOf = (...people: Viewer[]) => people.map(({ id }) => id).join(',')
const asks = [getFreeTime, listClassesTogether, getSight]

test('sight is for friends alone, and everybody else is answered alike', async () => {
  const friend = await newFriendOf(minji, {})
  const stranger = await newStudent(university)
  const foreigner = await newStudent(await newUniversity())
  const [blocker, blocked, parted] = [
    await newFriendOf(minji, {}),
    await newFriendOf(minji, {}),
    await newFriendOf(minji, {}),
  ]
  await blockPerson(blocker, { userId: minji.id })
  await blockPerson(minji, { userId: blocked.id })
  await partWithFriend(parted, { userId: minji.id })
  const password = '남는 것 하나 없이 8'
  const leaver = await newStudent(university, { passwordHash: await hashPassword(password) })
  await befriend(minji, leaver)
  await leave(leaver, { password, writings: 'keep', anonymousWritings: 'keep' })

  const others = [nobody, ...[stranger, foreigner, blocker, blocked, parted, leaver].map(({ id }) => id)]
  for (const ask of asks) {
    const told = await Promise.all(
      others.map((id) =>
        ask(minji, { with: `${friend.id},${id}` }).catch(({ kind, code, message }) => ({
          kind,
          code,
          message,
        })),
      ),
    )
    expect(told[0]).toMatchObject({ kind: 'not_found' })
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
  }
})

test('that one of them is no friend is said before the rest is blamed', async () => {
  for (const ask of asks.slice(0, 2)) {
    await expect(ask.untrusted(minji, { with: nobody, from: '18:00', to: '09:00' })).rejects.toMatchObject({
      kind: 'not_found',
    })
  }
})

test.each([
  ['nobody', ''],
  ['what is no id', 'minji'],
  ['six', Array.from({ length: 6 }, (_, place) => nobody.replace(/.$/, String(place))).join(',')],
  ['a list without end', `${nobody},`.repeat(40)],
])('%s are no company', async (_what, company) => {
  for (const ask of asks) {
    await expect(ask.untrusted(minji, { with: company })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { with: expect.any(String) },
    })
  }
})

test('nor is one oneself, and the same one twice is one', async () => {
  const jun = await newFriendOf(minji, {})
  await expect(getFreeTime(minji, { with: idsOf(minji) })).rejects.toMatchObject({ code: 'friend.oneself' })
  expect((await getFreeTime(minji, { with: idsOf(jun, jun) })).people).toHaveLength(2)
  expect((await getFreeTime(minji, { with: jun.id.toUpperCase() })).people[1]?.id).toBe(jun.id)
})

test('it has another print when what is shown changes, and none of what is not', async () => {
  const section = await newSection(minji, { meetings: [at(2, 9, 10)] })
  const jun = await newFriendOf(minji, { sections: [section] })
  await shareWith(jun, { userId: minji.id, shows: 'busy' })
  const printed = async () => (await getSight(minji, { with: idsOf(jun) })).print
  const busy = await printed()
  const timetableId = await planWith(jun, { visibility: 'me' })
  await editTimetable(jun, { timetableId, version: '*', name: '다른 이름' })
  expect(await printed()).toBe(busy)
  await shareWith(jun, { userId: minji.id, shows: 'full' })
  const full = await printed()
  await shareWith(jun, { userId: minji.id, shows: 'none' })
  expect(new Set([busy, full, await printed()]).size).toBe(3)
  await partWithFriend(jun, { userId: minji.id })
  await expect(printed()).rejects.toMatchObject({ kind: 'not_found' })
})
