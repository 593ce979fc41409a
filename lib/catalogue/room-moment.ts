import { clockText, dayMinutes } from './clock'

/** When a free room is looked for: a weekday and two times of it. */
export type RoomMoment = { day: string; from: string; to: string }

/** Half hours of a day that people study in, and midnight after them. */
export const halfHours: readonly string[] = Array.from({ length: 35 }, (_, index) =>
  clockText(420 + index * 30),
)

/** What the address says, and where it says nothing: the hour that has begun, on the day it is. */
export function roomMomentIn(
  { day, from, to }: Partial<Record<keyof RoomMoment, string | string[] | undefined>>,
  { weekday, minute }: { weekday: number; minute: number },
): RoomMoment {
  const begun = Math.min(Math.max(Math.floor(minute / 30) * 30, 420), dayMinutes - 60)
  const one = (value: string | string[] | undefined) => (typeof value === 'string' && value ? value : null)

  return {
    day: one(day) ?? String(weekday),
    from: one(from) ?? clockText(begun),
    to: one(to) ?? clockText(begun + 60),
  }
}

/** Rooms under the building that their names begin with: `공학관` for `공학관 B203`. */
export function byBuilding<Room extends { room: string }>(
  rooms: readonly Room[],
): [building: string, rooms: Room[]][] {
  const held = new Map<string, Room[]>()
  for (const one of rooms) {
    const building = /^\D*?(?=[\s-]*[A-Za-z]?\d|\s|$)/.exec(one.room)?.[0].trim() || '그 밖'
    held.set(building, [...(held.get(building) ?? []), one])
  }
  return [...held]
}
