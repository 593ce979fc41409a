import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { nicknameChangeableOn } from './nickname'
import type { MeView, RegisteredView, SessionView } from './schema'

export const registeredSelect = {
  id: true,
  loginId: true,
  nickname: true,
  verifiedOn: true,
  university: { select: { slug: true, name: true, requiresVerification: true } },
} satisfies Prisma.UserSelect

export const meSelect = {
  ...registeredSelect,
  role: true,
  email: true,
  department: true,
  entryYear: true,
  createdAt: true,
  nicknameChangedOn: true,
} satisfies Prisma.UserSelect

export const sessionSelect = {
  id: true,
  kind: true,
  label: true,
  lastSeenOn: true,
} satisfies Prisma.SessionSelect

type Registered = Prisma.UserGetPayload<{ select: typeof registeredSelect }>
type Me = Prisma.UserGetPayload<{ select: typeof meSelect }>
type Session = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>

export function toRegisteredView({
  id,
  loginId,
  nickname,
  verifiedOn,
  university,
}: Registered): RegisteredView {
  return {
    id,
    loginId,
    nickname,
    university: { slug: university.slug, name: university.name },
    verified: verifiedOn !== null || !university.requiresVerification,
  }
}

export function toMeView(row: Me, now: Date): MeView {
  const changeableOn = nicknameChangeableOn(row.nicknameChangedOn, now)

  return {
    ...toRegisteredView(row),
    role: row.role,
    email: row.email,
    department: row.department,
    entryYear: row.entryYear,
    createdAt: row.createdAt.toISOString(),
    nicknameChangeableOn: changeableOn && dayText(changeableOn),
  }
}

export function toSessionView({ lastSeenOn, ...row }: Session, currentId: string): SessionView {
  return { ...row, lastSeenOn: dayText(lastSeenOn), current: row.id === currentId }
}

function dayText(at: Date): string {
  return at.toISOString().slice(0, 10)
}
