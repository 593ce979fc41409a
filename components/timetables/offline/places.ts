/** The page that stands in for every other one while there is no connection. */
export const shellAddress = '/offline'
/** It, and what it is made of. */
export const shellCache = 'moram-shell-1'

/** The last week that was seen. */
export const keptAddress = '/offline/week'
export const keptCache = 'moram-week-1'

/** Pages whose content is kept: the others are only told to be out of reach. */
export function isKeptPage(path: string): boolean {
  return path === '/' || path === '/timetables' || path.startsWith('/timetables/')
}

/** Who stands at one of these doors is nobody's yet, or nobody's any more. */
export function isDoor(path: string): boolean {
  return ['/login', '/register', '/goodbye'].includes(path)
}

/** Scripts and styles that a page names, in its tags and in what its scripts are told. */
export function assetsIn(html: string): string[] {
  return [...new Set(html.match(/\/_next\/static\/[^"'\\\s<>?]+\.(?:js|css)/g))]
}
