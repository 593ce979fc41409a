const minute = 60_000

type Span = { days?: number; minutes?: number }

/** When the demo begins. Everything else lies a fixed span before it, so two seedings differ by one shift. */
export type Stage = { now: Date; ago: (span: Span) => Date }

export function stageAt(now: Date): Stage {
  return {
    now,
    ago: ({ days = 0, minutes = 0 }) =>
      new Date(now.getTime() - Math.round((days * 1440 + minutes) * minute)),
  }
}
