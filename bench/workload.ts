import type { Stage } from './stage'

/** One figure of the table in RESULTS.md. A ratio, so that it means something on another machine. */
export type Figure = {
  what: string
  ratio: number
  /** How the ratio is written where it is not a plain number. */
  text?: string
  /** `undefined` where the figure is told and nothing is asked of it. */
  atLeast?: number
  atMost?: number
  /** What it was made of, on this machine. */
  absolute: string
}

export type Workload = { name: string; run: (stage: Stage) => Promise<Figure[]> }

export function reaches({ ratio, atLeast, atMost }: Figure): boolean {
  return (atLeast === undefined || ratio >= atLeast) && (atMost === undefined || ratio <= atMost)
}

export function perSecond(rates: Record<string, number>): string {
  return Object.entries(rates)
    .map(([name, rate]) => `${name} ${rate.toFixed(rate < 100 ? 1 : 0)}/s`)
    .join(', ')
}

/** Each of some rates over that of the smallest of their kind: told, and nothing asked of it. */
export function against(
  rates: Record<string, number> & { next: number },
  subject: string,
  kind: string,
): Figure[] {
  return Object.entries(rates)
    .filter(([what]) => what !== 'next')
    .map(([what, rate]) => ({
      what: `${subject}: ${what}, ${kind}`,
      ratio: rate / rates.next,
      absolute: perSecond({ [what]: rate, next: rates.next }),
    }))
}
