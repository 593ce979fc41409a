/** `target` names who asked for what. */
export type Answer = { target: string; status: number; headers: string; body: string }

type Difference = { target: string; one: string; other: string }

/** What somebody would see who compares two campuses: the first few, each shortened to where it begins. */
export function differences(these: Answer[], those: Answer[]): Difference[] {
  const found = these.flatMap((told, at) => {
    const [here = '', there = ''] = [told, those[at]].map((answer) => JSON.stringify(answer))
    if (here === there) return []
    const begins = [...here].findIndex((letter, place) => letter !== there[place])
    const shown = (text: string) => text.slice(Math.max(0, begins - 80), begins + 120)
    return { target: told.target, one: shown(here), other: shown(there) }
  })
  return found.slice(0, 5)
}

/** The first id in what was asked for. */
export function idIn({ target }: Answer): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(target)?.[0] ?? ''
}
