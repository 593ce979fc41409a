import { createHash } from 'node:crypto'
import { v4, v7 } from 'uuid'

export type Random = ReturnType<typeof randomness>

/** The same stream for the same name on every machine, so that one domain's draws never move another's. */
export function randomness(name: string) {
  const next = sfc32(createHash('sha256').update(name).digest())
  const int = (below: number) => Math.floor(next() * below)
  const bytes = () => Uint8Array.from({ length: 16 }, () => int(256))

  return {
    /** 0 to 1, 1 left out. */
    next,
    int,
    chance: (share: number) => next() < share,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[int(items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')

      return item
    },
    shuffle: <Item>(items: readonly Item[]): Item[] =>
      items
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item),
    /** Above zero and mostly small: the gap between two things that happen by themselves. */
    gap: (mean: number) => -Math.log(1 - next()) * mean,
    id: () => v4({ random: bytes() }),
    idAt: (at: Date) => v7({ msecs: at.getTime(), random: bytes() }),
  }
}

/** Small Fast Counter by Chris Doty-Humphrey, in the public domain. */
function sfc32(seed: Buffer): () => number {
  let a = seed.readInt32LE(0)
  let b = seed.readInt32LE(4)
  let c = seed.readInt32LE(8)
  let counter = 1
  const turn = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warming = 0; warming < 12; warming++) turn()

  return turn
}
