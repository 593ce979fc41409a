type Place = { pattern: RegExp; methods: Set<string> }

/**
 * Which methods each path of the API has, as far as its routes were loaded. `handle` tells, the front asks: they
 * are bundled apart, so the list hangs on the process itself.
 */
const places: Map<string, Place> = keep()

/** A path of the API as a pattern whose groups are its parameters. */
export function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}/?$`)
}

export function allow(path: string, method: string) {
  const place = places.get(path) ?? { pattern: patternOf(path), methods: new Set(['OPTIONS']) }
  place.methods.add(method)
  if (method === 'GET') place.methods.add('HEAD')
  places.set(path, place)
}

/** The methods of the endpoint at this path, for an `Allow` header. */
export function allowedAt(pathname: string): string[] {
  const place = [...places.values()].find(({ pattern }) => pattern.test(pathname))
  return [...(place?.methods ?? [])].sort()
}

function keep(): Map<string, Place> {
  const held = globalThis as { 'moram.allowed'?: Map<string, Place> }
  held['moram.allowed'] ??= new Map()
  return held['moram.allowed']
}
