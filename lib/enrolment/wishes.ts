/** Sections by their ids: wishes in order, of each first what is wanted most. */
export type Wishes = readonly (readonly string[])[]

export const wishesMost = 30
/** The first of a wish and its fallbacks. */
export const choicesMost = 6

/** One place up or down: the first of a wish takes the whole wish along, a fallback moves within its wish. */
export function moved(wishes: Wishes, sectionId: string, by: -1 | 1): Wishes {
  const place = wishes.findIndex((wish) => wish.includes(sectionId))
  const wish = wishes[place]
  if (!wish) return wishes
  const within = wish.indexOf(sectionId)
  if (within === 0) return swapped(wishes, place, place + by)

  return wishes.with(place, swapped(wish, within, within + by))
}

function swapped<Item>(items: readonly Item[], one: number, other: number): readonly Item[] {
  const [a, b] = [items[one], items[other]]
  if (a === undefined || b === undefined) return items

  return items.with(one, b).with(other, a)
}

/** A wish without choices is none. */
export function without(wishes: Wishes, sectionId: string): Wishes {
  return wishes.map((wish) => wish.filter((id) => id !== sectionId)).filter((wish) => wish.length > 0)
}

/** Behind the choices of another section's wish, or as a wish of its own at the end. */
export function added(wishes: Wishes, sectionId: string, behind: string | undefined): Wishes {
  const place = wishes.findIndex((wish) => behind !== undefined && wish.includes(behind))
  if (place === -1) return [...wishes, [sectionId]]

  return wishes.map((wish, index) => (index === place ? [...wish, sectionId] : wish))
}
