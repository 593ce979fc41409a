import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { callFriend } from '@/lib/friends/call-commands'
import { acceptFriend } from '@/lib/friends/commands'
import { editTimetable } from '@/lib/timetables/commands'
import { addEntry } from '@/lib/timetables/entry-commands'
import type { Visibility } from '@/lib/timetables/policy'
import { newStudent } from './campus'
import { newPlan } from './plan'

export async function befriend(one: Viewer, other: Viewer): Promise<void> {
  await callFriend(other, { loginId: one.loginId })
  await acceptFriend(one, { userId: other.id })
}

type Shown = {
  sections?: readonly string[]
  /** Written by hand: weekday, start and end. */
  classes?: readonly (readonly [day: number, start: string, end: string])[]
  visibility?: Visibility
}

/** A primary plan of the current semester; its id. */
export async function planWith(
  viewer: Viewer,
  { sections = [], classes = [], visibility = 'friends' }: Shown,
): Promise<string> {
  const timetableId = await newPlan(viewer)
  for (const sectionId of sections) await addEntry(viewer, { timetableId, sectionId })
  for (const [day, start, end] of classes) {
    const meetings = [{ day, start, end, rooms: ['비밀 연습실'] }]
    await addEntry(viewer, { timetableId, custom: { title: '발성 연습', meetings } })
  }
  await editTimetable(viewer, { timetableId, version: '*', visibility })

  return timetableId
}

/** A new friend of somebody, with a plan. */
export async function newFriendOf(viewer: Viewer, shown: Shown): Promise<Viewer> {
  const friend = await newStudent(viewer.university)
  await befriend(viewer, friend)
  await planWith(friend, shown)

  return friend
}
