import 'server-only'
import { hashPassword } from '@/lib/auth/password'
import type { Viewer } from '@/lib/auth/viewer'
import { leave } from '@/lib/departure/commands'
import { blockPerson } from '@/lib/friends/block-commands'
import { callFriend } from '@/lib/friends/call-commands'
import { acceptFriend, partWithFriend, shareWith } from '@/lib/friends/commands'
import { makeInvite } from '@/lib/friends/invite-commands'
import { newStudent, newUniversity } from '@/lib/testing/campus'
import { newCatalogue } from '@/lib/testing/catalogue'
import { newTokens } from '@/lib/testing/roles'
import { editTimetable, makeTimetable } from '@/lib/timetables/commands'
import { addEntry, editEntry } from '@/lib/timetables/entry-commands'

/** What somebody may be to the owner of a timetable. */
export const relations = [
  'guest',
  'stranger',
  'elsewhere',
  'leaver',
  'asked',
  'asking',
  'full',
  'busy',
  'none',
  'removed',
  'blocked',
  'blocking',
] as const
export type Relation = (typeof relations)[number]

/** What stands in the plan and nowhere else, and whose it is. */
export const planted = {
  name: '가온누리',
  plan: '겨울나기 설계',
  title: '발성 연습',
  room: '비밀 연습실',
  memo: '아무도 모르는 메모',
  hours: '13:05',
} as const
export type Word = keyof typeof planted

/** Everything of the owner that a path may name. */
export type Own = { userId: string; loginId: string; timetableId: string; entryId: string; token: string }

export type World = {
  owner: Viewer
  own: Own
  people: Record<Relation, Viewer>
  tokens: Record<Relation, string | null>
  /** The owner's, to leave with. */
  password: string
}

const password = '남는 것 하나 없이 8'
const hashed = hashPassword(password)

/** One who has a plan for friends, and somebody in each of these relations to them. */
export async function newWorld(some: readonly Relation[] = relations): Promise<World> {
  const [home, away] = await Promise.all([newUniversity(), newUniversity()])
  await newCatalogue(home, '2026-2', [{}])
  const passwordHash = await hashed
  const owner = await newStudent(home, { nickname: planted.name, passwordHash })
  const own = await planFor(owner)
  const people: Partial<World['people']> = {}
  const tokens: Partial<World['tokens']> = {}
  for (const relation of some) {
    const person = await newStudent(relation === 'elsewhere' ? away : home, { passwordHash })
    people[relation] = person
    tokens[relation] = relation === 'guest' ? null : (await newTokens(person)).accessToken
    await become[relation](owner, person)
  }
  return { owner, own, people: people as World['people'], tokens: tokens as World['tokens'], password }
}

async function planFor(owner: Viewer): Promise<Own> {
  const { id: timetableId } = await makeTimetable(owner, { semester: '2026-2', name: planted.plan })
  const { id: entryId } = await addEntry(owner, {
    timetableId,
    custom: {
      title: planted.title,
      meetings: [{ day: 1, start: planted.hours, end: '14:35', rooms: [planted.room] }],
    },
  })
  await editEntry(owner, { timetableId, entryId, memo: planted.memo })
  await editTimetable(owner, { timetableId, version: '*', visibility: 'friends' })
  const { token } = await makeInvite(owner, {})

  return { userId: owner.id, loginId: owner.loginId, timetableId, entryId, token }
}

type Becoming = (owner: Viewer, person: Viewer) => Promise<unknown>

const nothing: Becoming = async () => {}
const ask: Becoming = (owner, person) => callFriend(person, { loginId: owner.loginId })
const befriend: Becoming = async (owner, person) => {
  await ask(owner, person)
  await acceptFriend(owner, { userId: person.id })
}

const become: Record<Relation, Becoming> = {
  guest: nothing,
  stranger: nothing,
  elsewhere: nothing,
  asked: (owner, person) => callFriend(owner, { loginId: person.loginId }),
  asking: ask,
  full: befriend,
  busy: async (owner, person) => {
    await befriend(owner, person)
    await shareWith(owner, { userId: person.id, shows: 'busy' })
  },
  none: async (owner, person) => {
    await befriend(owner, person)
    await shareWith(owner, { userId: person.id, shows: 'none' })
  },
  removed: async (owner, person) => {
    await befriend(owner, person)
    await partWithFriend(owner, { userId: person.id })
  },
  blocked: async (owner, person) => {
    await befriend(owner, person)
    await blockPerson(owner, { userId: person.id })
  },
  blocking: async (owner, person) => {
    await befriend(owner, person)
    await blockPerson(person, { userId: owner.id })
  },
  leaver: async (owner, person) => {
    await befriend(owner, person)
    await leave(person, { password, writings: 'keep', anonymousWritings: 'keep' })
  },
}
