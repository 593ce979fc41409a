import { describe, expect, test } from 'vitest'
import { blockPerson } from '@/lib/friends/block-commands'
import { callFriend } from '@/lib/friends/call-commands'
import { acceptFriend, partWithFriend, shareByDefault, shareWith } from '@/lib/friends/commands'
import { newStudent } from '@/lib/testing/campus'
import { newCast } from '@/lib/testing/cast'
import { at } from '@/lib/testing/catalogue'
import { newPlan, newSection } from '@/lib/testing/plan'
import { editTimetable } from '@/lib/timetables/commands'
import { addEntry, editEntry } from '@/lib/timetables/entry-commands'
import type { Visibility } from '@/lib/timetables/policy'
import { getFriendTimetable } from './queries'

const meetings = [at(1, 9, 10.25, '공학관 301'), at(1, 10.25, 11.5, '공학관 301')]

/** Two friends, and the plan of the first. */
async function newFriends(visibility: Visibility) {
  const cast = await newCast()
  const { minji, jun } = cast
  await callFriend(jun, { loginId: minji.loginId })
  await acceptFriend(minji, { userId: jun.id })
  const sectionId = await newSection(minji, { title: '자료구조', professor: '노을찬', meetings })
  const timetableId = await newPlan(minji)
  const { id: entryId } = await addEntry(minji, { timetableId, sectionId })
  await editEntry(minji, { timetableId, entryId, memo: '비밀 메모' })
  await editTimetable(minji, { timetableId, version: '*', visibility })
  const seen = (viewer = jun) => getFriendTimetable(viewer, { userId: minji.id, semester: '2026-2' })

  return { ...cast, timetableId, seen }
}

const nothing = { shows: 'none', entries: [], busy: [] }

test('a plan for friends is seen in full, but for its memos', async () => {
  const { seen } = await newFriends('friends')
  const plan = await seen()
  expect(plan).toMatchObject({
    shows: 'full',
    entries: [{ title: '자료구조', professor: '노을찬', meetings: [{ rooms: ['공학관 301'] }, {}] }],
    busy: [{ day: 1, start: '09:00', end: '11:30' }],
  })
  expect(JSON.stringify(plan)).not.toContain('비밀')
})

describe('sight ends at once', () => {
  test('busy alone tells neither titles nor rooms', async () => {
    const { minji, jun, seen } = await newFriends('friends')
    await shareWith(minji, { userId: jun.id, shows: 'busy' })
    const plan = await seen()
    expect(plan).toMatchObject({
      shows: 'busy',
      entries: [],
      busy: [{ day: 1, start: '09:00', end: '11:30' }],
    })
    expect(JSON.stringify(plan)).not.toMatch(/자료구조|노을찬|공학관/)
  })

  test('with nothing shown, to one or to all', async () => {
    const { minji, jun, seen } = await newFriends('friends')
    await shareByDefault(minji, { shows: 'none' })
    expect(await seen()).toMatchObject(nothing)
    await shareWith(minji, { userId: jun.id, shows: 'full' })
    expect((await seen()).shows).toBe('full')
  })

  test('with the plan’s visibility, told apart from no plan by nothing', async () => {
    const { university, minji, jun, timetableId, seen } = await newFriends('friends')
    await editTimetable(minji, { timetableId, version: '*', visibility: 'me' })
    const hidden = await seen()
    const none = await newStudent(university)
    await callFriend(none, { loginId: jun.loginId })
    await acceptFriend(jun, { userId: none.id })
    const { friend: _friend, ...absent } = await getFriendTimetable(jun, {
      userId: none.id,
      semester: '2026-2',
    })
    expect(hidden).toEqual({ friend: { id: minji.id, nickname: minji.nickname }, ...absent })
  })

  test('with the friendship, however it ends, and for strangers it never began', async () => {
    const first = await newFriends('friends')
    await partWithFriend(first.minji, { userId: first.jun.id })
    await expect(first.seen()).rejects.toMatchObject({ kind: 'not_found' })
    const second = await newFriends('university')
    await blockPerson(second.minji, { userId: second.jun.id })
    await expect(second.seen()).rejects.toMatchObject({ kind: 'not_found' })
    await expect(second.seen(await newStudent(second.university))).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})
