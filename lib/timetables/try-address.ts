/** Where a visitor makes a plan from the catalogue of a university. */
export function tryAddress(university: string, semester?: string): string {
  const query = new URLSearchParams({ university, ...(semester ? { semester } : {}) })
  return `/try?${query}`
}

/** Where a plan from the device goes into an account; a door leads there. */
export const keepAddress = '/timetables/keep'

/** Under which name a browser keeps it. */
export const deviceKey = 'moram plan'
