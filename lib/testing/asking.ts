import { issueGuest, issueViewer, type Viewer } from '@/lib/auth/viewer'

const minji = issueViewer({
  id: '0199c000-0000-7000-8000-000000000001',
  loginId: 'minji',
  nickname: '민지',
  role: 'student',
  verified: true,
  suspendedUntil: null,
  sessionId: 's',
  university: { id: 'u', slug: 'moram', name: '모람대학교', timeZone: 'Asia/Seoul' },
})

/** Who speaks in the next request, by which way. */
export const asking: { bearer: Viewer | null; cookie: Viewer | null } = { bearer: null, cookie: null }

/** Stands in for `lib/auth/session`: the bearer `good` is `asking.bearer`. */
export const session = {
  viewerFromBearer: async (token: string) => (token === 'good' ? asking.bearer : null),
  viewerFromCookie: async () => asking.cookie,
  guestFrom: () => issueGuest({ address: crypto.randomUUID(), device: null, agent: '' }),
}

/** Another person each time: nobody inherits a spent allowance. */
export function somebody(): Viewer {
  return { ...minji, id: crypto.randomUUID() }
}
