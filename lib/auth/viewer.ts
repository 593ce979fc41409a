declare const ticket: unique symbol

type Issued<Kind extends string> = { readonly [ticket]: true; readonly kind: Kind }

export type Role = 'student' | 'moderator' | 'admin'

/** A signed-in member. Only `lib/auth` issues it: no ticket, no compile. */
export type Viewer = Issued<'member'> &
  Readonly<{
    id: string
    loginId: string
    nickname: string
    role: Role
    /** True as well where the university asks for no verification. */
    verified: boolean
    suspendedUntil: Date | null
    /** The browser session or token family that speaks. */
    sessionId: string
    university: Readonly<{ id: string; slug: string; name: string; timeZone: string }>
  }>

/**
 * Somebody not signed in. `address` and `device` key limits and nothing else, `agent` names the browser in one's
 * own list of sessions; none is ever stored as it is.
 */
export type Guest = Issued<'guest'> &
  Readonly<{
    address: string
    device: string | null
    agent: string
    /** For a browser without a number of its own: the one it is about to get. */
    newDevice?: string
  }>

type Claims<Ticket> = Omit<Ticket, typeof ticket | 'kind'>

export function issueViewer(claims: Claims<Viewer>): Viewer {
  return { ...claims, kind: 'member' } as Viewer
}

export function issueGuest(claims: Claims<Guest>): Guest {
  return { ...claims, kind: 'guest' } as Guest
}
