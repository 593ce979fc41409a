import type { Stretch } from '@/lib/catalogue/stretch'
import { colourFor } from './colour'

type Class = { title: string; meetings: readonly Stretch[]; colour?: number; memo?: string }
type Painted = Pick<Class, 'meetings'> & { colour: number }

/** Each with a colour: its own, or one apart from the others' and from those that `beside` has. */
export function painted<One extends Class>(classes: readonly One[], beside: readonly Painted[] = []) {
  const before: Painted[] = [...beside]
  before.push(...classes.flatMap(({ colour, meetings }) => (colour ? [{ colour, meetings }] : [])))

  return classes.map((one) => {
    const colour = one.colour ?? colourFor(one, before)
    before.push({ colour, meetings: one.meetings })
    return { ...one, colour, memo: one.memo ?? '' }
  })
}
