/** Two people in the order of their row: the lower id first. */
export type Pair = { lowId: string; highId: string }

export function pairOf(one: string, other: string): Pair {
  return one < other ? { lowId: one, highId: other } : { lowId: other, highId: one }
}

/** What a friend sees of one's timetables: classes and rooms, when one is busy, or nothing. */
export const sharings = ['full', 'busy', 'none'] as const
export type Sharing = (typeof sharings)[number]

type Shown = { lowId: string; lowShows: Sharing | null; highShows: Sharing | null }

/** What one of the two has chosen for the other; `null` where it is what all friends see. */
export function chosenBy(userId: string, { lowId, lowShows, highShows }: Shown): Sharing | null {
  return userId === lowId ? lowShows : highShows
}
