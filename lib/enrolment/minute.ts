import type { Tick } from './schema'

type Choice = {
  section: { id: string; credits: number | null }
  tick: Tick
  hits: readonly { sectionId: string }[]
}
type Wish<One extends Choice> = { choices: readonly One[] }

export type Turn<One extends Choice> = {
  /** What one has of this wish. */
  won: One | null
  /** What to try once its turn comes: the first that is not gone and that nothing one has stands in the way of. */
  next: One | null
}

/** Where one stands in the minute of registration. */
export function turnsOf<One extends Choice>(wishes: readonly Wish<One>[]): Turn<One>[] {
  const won = wishes.map(({ choices }) => choices.find(({ tick }) => tick === 'won') ?? null)
  const had = new Set(won.flatMap((choice) => choice?.section.id ?? []))

  return wishes.map(({ choices }, place) => ({
    won: won[place] ?? null,
    next: won[place]
      ? null
      : (choices.find(
          ({ tick, hits }) => tick === 'none' && !hits.some(({ sectionId }) => had.has(sectionId)),
        ) ?? null),
  }))
}

/** The place of the wish to try now: of all that are open, the first. -1 once none is. */
export function placeNow<One extends Choice>(turns: readonly Turn<One>[]): number {
  return turns.findIndex(({ next }) => next !== null)
}

export function creditsWon<One extends Choice>(wishes: readonly Wish<One>[]): number {
  const won = wishes.flatMap(({ choices }) => choices.filter(({ tick }) => tick === 'won'))
  return won.reduce((sum, { section }) => sum + (section.credits ?? 0), 0)
}
