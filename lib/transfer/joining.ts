type Stretch = { weekday: number; startMinute: number; endMinute: number; rooms: readonly string[] }
type Joined = { weekday: number; startMinute: number; endMinute: number; rooms: string[] }

/** One class cannot meet itself: what overlaps becomes one meeting in the rooms of both. In the order of the week. */
export function joined(meetings: readonly Stretch[]): Joined[] {
  const inOrder = meetings.toSorted(
    (one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute,
  )
  const apart: Joined[] = []
  for (const { weekday, startMinute, endMinute, rooms } of inOrder) {
    const last = apart.at(-1)
    if (last && last.weekday === weekday && startMinute < last.endMinute) {
      last.endMinute = Math.max(last.endMinute, endMinute)
      last.rooms = [...new Set([...last.rooms, ...rooms])]
    } else apart.push({ weekday, startMinute, endMinute, rooms: [...rooms] })
  }
  return apart
}
