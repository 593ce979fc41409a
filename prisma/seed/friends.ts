import type { Tx } from '@/lib/db/client'
import { pairOf } from '@/lib/friends/pair'
import type { Person } from './accounts'
import { randomness } from './random'
import type { Stage } from './stage'

/** How many friends a student has about. */
const circle = 4

/** Friendships among the students, plans that they show each other, and one request that minji has not answered. */
export async function seedFriends(tx: Tx, { ago }: Stage, people: readonly Person[]): Promise<void> {
  const students = people.filter(({ role }) => role === 'student')
  const asker = students.find(({ loginId }) => loginId === 'seoyeon')
  const asked = students.find(({ loginId }) => loginId === 'minji')
  const random = randomness('friends')
  const pairs = new Map<string, ReturnType<typeof pairOf> & { requestedById: string }>()
  for (const [place, { id }] of students.entries()) {
    const near = [students[place + 1], ...random.shuffle(students).slice(0, circle / 2)]
    for (const other of near) {
      if (!other || other.id === id) continue
      const pair = pairOf(id, other.id)
      pairs.set(`${pair.lowId} ${pair.highId}`, { ...pair, requestedById: id })
    }
  }
  if (asker && asked) {
    const { lowId, highId } = pairOf(asker.id, asked.id)
    pairs.delete(`${lowId} ${highId}`)
    await tx.friendship.create({
      data: { lowId, highId, requestedById: asker.id, createdAt: ago({ minutes: 90 }) },
    })
    await tx.friendCall.create({
      data: { userId: asker.id, loginId: asked.loginId, createdAt: ago({ minutes: 90 }) },
    })
  }
  await tx.friendship.createMany({
    data: [...pairs.values()].map((pair, place) => ({
      ...pair,
      createdAt: ago({ days: 40 - (place % 30) }),
      acceptedAt: ago({ days: 39 - (place % 30) }),
    })),
  })
  await tx.timetable.updateMany({
    where: { userId: { in: students.map(({ id }) => id) }, primary: { isNot: null } },
    data: { visibility: 'friends' },
  })
  const open = students.filter((_, place) => place % 3 > 0).map(({ id }) => id)
  await tx.user.updateMany({ where: { id: { in: open } }, data: { sharesFreeNow: true } })
}
