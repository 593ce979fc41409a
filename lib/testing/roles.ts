import 'server-only'
import { issueTokenPair, type TokenPair } from '@/lib/auth/tokens'
import type { Viewer } from '@/lib/auth/viewer'
import { db } from '@/lib/db/client'
import { newStudent, newUniversity } from './campus'

/** `author` is the student whose things are asked for; `student` is another one of the same university. */
export const roles = [
  'guest',
  'student',
  'foreigner',
  'unverified',
  'suspended',
  'moderator',
  'admin',
  'author',
] as const
export type RoleName = (typeof roles)[number]

type Universities = { home: Viewer['university']; away: Viewer['university'] }

/** One that verifies its members, and another. */
export async function newUniversities(): Promise<Universities> {
  const [home, away] = await Promise.all([newUniversity({ requiresVerification: true }), newUniversity()])
  return { home, away }
}

/** Somebody new in that role. */
export async function newPerson(
  role: RoleName,
  { home, away }: Universities,
  passwordHash = 'none',
): Promise<Viewer> {
  const person = await newStudent(role === 'foreigner' ? away : home, {
    role: role === 'moderator' || role === 'admin' ? role : 'student',
    verified: role !== 'unverified',
    passwordHash,
  })
  if (role === 'suspended') {
    const suspendedUntil = new Date(Date.now() + 86_400_000)
    await db.user.update({ where: { id: person.id }, data: { suspendedUntil } })
  }
  return person
}

export function newTokens({ id }: Viewer): Promise<TokenPair> {
  return db.$transaction((tx) => issueTokenPair(tx, { userId: id, label: '시험', now: new Date() }))
}
