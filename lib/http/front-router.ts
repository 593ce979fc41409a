/*
 * What a navigation says about the page it comes from. Next answers anything of another shape with 500, so the
 * shape here is its own (`flightRouterStateSchema`), and no deeper than a page of this house.
 */

const DEEPEST = 50
const PARAMETERS = /^(?:c|oc|d|[cd]i\((?:\.|\.\.|\.\.\.|\.\.\)\(\.\.)\))$/
const REFRESHES = ['refetch', 'inside-shared-layout', 'metadata-only']

export function isRouterState(header: string | string[]): boolean {
  try {
    return isState(JSON.parse(decodeURIComponent(String(header))), 0)
  } catch {
    return false
  }
}

/** `[segment, {name: state}, [text, text]?, refresh?, number?, text?]`. */
function isState(state: unknown, depth: number): boolean {
  if (!Array.isArray(state) || state.length < 2 || state.length > 6 || depth > DEEPEST) return false
  const [segment, routes, from, refresh, hints, text] = state as unknown[]

  return (
    isSegment(segment) &&
    isRecord(routes) &&
    Object.values(routes).every((route) => isState(route, depth + 1)) &&
    isNothingOr(from, (pair) => isTexts(pair) && pair.length === 2) &&
    isNothingOr(refresh, (word) => REFRESHES.includes(word as string)) &&
    isNothingOr(hints, (number) => typeof number === 'number') &&
    (text === undefined || typeof text === 'string')
  )
}

/** A name, or a parameter: its name, its value, its kind and its siblings. */
function isSegment(segment: unknown): boolean {
  if (typeof segment === 'string') return true
  if (!Array.isArray(segment) || segment.length !== 4) return false
  const [name, value, kind, siblings] = segment as unknown[]

  return isTexts([name, value, kind]) && PARAMETERS.test(String(kind)) && isNothingOr(siblings, isTexts)
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

function isNothingOr(value: unknown, fits: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || fits(value)
}
