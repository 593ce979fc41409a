/**
 * The cookie in which a browser keeps when it last showed each board: `free:mib2x4k1.info:mib3a0zz`, milliseconds in base 36.
 * Kept on the device alone: rows of who looked where and when would tell who wrote there.
 */
export const seenCookie = 'seen-boards'

/** A cookie has room for about so many. */
const most = 60

type Seen = Readonly<Record<string, Date>>

export function readSeen(cookie: string | undefined): Seen {
  const seen: Record<string, Date> = {}
  for (const [, slug = '', at = ''] of (cookie ?? '').matchAll(
    /([a-z0-9-]{2,30}):([0-9a-z]{1,8})(?:\.|$)/g,
  )) {
    const moment = new Date(Number.parseInt(at, 36))
    if (Number.isFinite(moment.getTime())) seen[slug] = moment
  }
  return seen
}

/** The cookie after a board was shown. Never goes back in time; what was shown longest ago makes room. */
export function noteSeen(cookie: string | undefined, slug: string, at: Date): string {
  const seen = readSeen(cookie)
  const latest = Math.max(at.getTime(), seen[slug]?.getTime() ?? 0)

  return Object.entries({ ...seen, [slug]: new Date(latest) })
    .sort(([, one], [, other]) => other.getTime() - one.getTime())
    .slice(0, most)
    .map(([board, moment]) => `${board}:${moment.getTime().toString(36)}`)
    .join('.')
}
