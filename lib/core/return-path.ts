const doors = /^\/(?:login|register|goodbye|password|api)(?:\/|$)/

/** Where to come back to after signing in: a page of ours and no door, as a path; else `null`. */
export function returnPath(wish: unknown): string | null {
  if (typeof wish !== 'string' || wish.length > 500 || !wish.startsWith('/')) return null
  if (!URL.canParse(wish, nowhere)) return null

  const { origin, pathname, searchParams } = new URL(wish, nowhere)
  // Next's own mark on a page that is fetched in parts.
  searchParams.delete('_rsc')
  if (origin !== nowhere || pathname.startsWith('//') || pathname === '/' || doors.test(pathname)) return null

  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

const nowhere = 'http://nowhere.invalid'

/** The door, which then leads back. */
export function signInPath(wish: unknown): string {
  return withReturn('/login', wish)
}

/** A door's address that remembers where one was going. */
export function withReturn(door: '/login' | '/register', wish: unknown): string {
  const path = returnPath(wish)

  return path === null ? door : `${door}?to=${encodeURIComponent(path)}`
}
