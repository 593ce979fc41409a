import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Guest, issueGuest, issueViewer, type Role, type Viewer } from '@/lib/auth/viewer'
import { newId } from '@/lib/core/id'
import { dayOf } from '@/lib/core/time'
import { db } from '@/lib/db/client'
import type { Board } from '@/lib/db/generated/client'

type University = Viewer['university']

type UniversityTraits = { slug?: string; requiresVerification?: boolean; emailDomains?: string[] }

/** A university of its own for a test file. */
export async function newUniversity(traits: UniversityTraits = {}): Promise<University> {
  const slug = traits.slug ?? `u-${randomUUID().slice(0, 8)}`
  return db.university.create({
    data: {
      id: newId(),
      name: `${slug} 대학교`,
      emailDomains: [`${slug}.test`],
      periods: [],
      ...traits,
      slug,
    },
    select: { id: true, slug: true, name: true, timeZone: true },
  })
}

type StudentTraits = {
  loginId?: string
  nickname?: string
  role?: Role
  passwordHash?: string
  email?: string
  verified?: boolean
}

/** A member with a row and a ticket, but without a session: for operations called directly. */
export async function newStudent(university: University, traits: StudentTraits = {}): Promise<Viewer> {
  const {
    loginId = `s${randomUUID().slice(0, 12).replace('-', '')}`,
    nickname = loginId.slice(0, 10),
    role = 'student',
    passwordHash = 'none',
    email = null,
    verified = true,
  } = traits
  const { id } = await db.user.create({
    data: {
      id: newId(),
      universityId: university.id,
      loginId,
      passwordHash,
      nickname,
      nicknameFolded: nickname.toLowerCase(),
      email,
      role,
      verifiedOn: verified ? dayOf(new Date()) : null,
      agreedOn: dayOf(new Date()),
    },
    select: { id: true },
  })

  return issueViewer({
    id,
    loginId,
    nickname,
    role,
    verified,
    suspendedUntil: null,
    sessionId: randomUUID(),
    university,
  })
}

/** Somebody at an address of their own, so that tests do not share limits. */
export function newGuest(
  traits: Partial<Pick<Guest, 'address' | 'device' | 'agent' | 'newDevice'>> = {},
): Guest {
  return issueGuest({ address: randomUUID(), device: null, agent: '', ...traits })
}

type BoardTraits = Partial<
  Pick<Board, 'slug' | 'name' | 'titled' | 'anonymity' | 'questions' | 'secret' | 'ownerId' | 'hotEligible'>
>

/** A board of its own for a test; its slug. */
export async function newBoard(university: University, traits: BoardTraits = {}): Promise<string> {
  const slug = traits.slug ?? `b-${randomUUID().slice(0, 12)}`
  await db.board.create({
    data: { id: newId(), universityId: university.id, name: slug, position: 0, ...traits, slug },
  })
  return slug
}
