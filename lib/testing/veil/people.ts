import 'server-only'
import { hashPassword } from '@/lib/auth/password'
import { hashOf } from '@/lib/auth/secrets'
import type { Role, Viewer } from '@/lib/auth/viewer'
import { newId } from '@/lib/core/id'
import { day, dayOf } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from '../campus'

export const password = '초록 연필 세 자루와 창문'

/** `minji` and `jun` change places behind 익명; everybody else looks on, `away` from another university. */
const cast = {
  minji: { nickname: '민지', role: 'student' },
  jun: { nickname: '준호', role: 'student' },
  sori: { nickname: '소리', role: 'student' },
  mod: { nickname: '돌봄이', role: 'moderator' },
  admin: { nickname: '관리인', role: 'admin' },
  away: { nickname: '나그네', role: 'student' },
} as const satisfies Record<string, { nickname: string; role: Role }>

type Name = keyof typeof cast
export const names = Object.keys(cast) as Name[]

/** `api` is a token family to ask with, `spare` one to end, `sid` what a browser's cookie holds. */
type Person = { viewer: Viewer; api: string; spare: string; sid: string }
export type People = Record<Name, Person>

/** The same rows at every run: ids follow from the steady clock. */
export async function gather(): Promise<People> {
  const passwordHash = await hashPassword(password)
  const home = await newUniversity({ slug: 'veil' })
  const elsewhere = await newUniversity({ slug: 'elsewhere' })
  const people: Partial<People> = {}
  for (const name of names) {
    const viewer = await newStudent(name === 'away' ? elsewhere : home, {
      ...cast[name],
      loginId: `${name}_veil`,
      email: `${name}@veil.test`,
      passwordHash,
    })
    const sid = `sid-of-${name}`
    people[name] = {
      viewer,
      api: await newSession(viewer, '전화기'),
      spare: await newSession(viewer, '태블릿'),
      sid,
    }
    await newSession(viewer, '브라우저', sid)
  }
  return people as People
}

async function newSession({ id }: Viewer, label: string, sid?: string): Promise<string> {
  const today = dayOf(new Date())
  const session = await db.session.create({
    data: {
      id: newId(),
      userId: id,
      label,
      lastSeenOn: today,
      expiresOn: new Date(today.getTime() + 30 * day),
      ...(sid === undefined ? { kind: 'api' } : { kind: 'browser', sidHash: hashOf(sid) }),
    },
    select: { id: true },
  })
  return session.id
}
