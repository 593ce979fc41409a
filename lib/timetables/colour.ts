/** The order of the palette in which neighbours are far apart. */
const order = [1, 9, 4, 12, 6, 3, 10, 2, 8, 5, 11, 7]

/** The first that no entry of the plan has; when all are taken, the one that the title always gets. */
export function colourFor(title: string, taken: readonly number[]): number {
  return order.find((colour) => !taken.includes(colour)) ?? order[hashOf(title) % order.length] ?? 1
}

/** FNV-1a over UTF-16 units: the same everywhere and always. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  }
  return hash >>> 0
}
