/** The order of the palette in which neighbours are far apart. */
const order = [1, 9, 4, 12, 6, 3, 10, 2, 8, 5, 11, 7]
/** Minutes: classes on one day with less between them stand side by side. */
const near = 60

type Meeting = { weekday: number; startMinute: number; endMinute: number }
type Entry = { colour: number; meetings: readonly Meeting[] }

/**
 * The first that no entry of the plan has. When all are taken, the one that the title always gets, or the next after
 * it that no neighbour in the grid has.
 */
export function colourFor(
  { title, meetings }: { title: string; meetings: readonly Meeting[] },
  entries: readonly Entry[],
): number {
  const taken = entries.map(({ colour }) => colour)
  const unused = order.find((colour) => !taken.includes(colour))
  if (unused) return unused

  const own = hashOf(title) % order.length
  const turned = [...order.slice(own), ...order.slice(0, own)]
  const beside = entries
    .filter((entry) => entry.meetings.some((one) => meetings.some((other) => isBeside(one, other))))
    .map(({ colour }) => colour)
  return turned.find((colour) => !beside.includes(colour)) ?? turned[0] ?? 1
}

/** Above or below it on the same day, or in the next column at the same time. */
function isBeside(one: Meeting, other: Meeting): boolean {
  const reach = [near, 0][Math.abs(one.weekday - other.weekday)]
  if (reach === undefined) return false

  return one.startMinute < other.endMinute + reach && other.startMinute < one.endMinute + reach
}

/** FNV-1a over UTF-16 units: the same everywhere and always. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  }
  return hash >>> 0
}
