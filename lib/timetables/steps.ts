import type { EntryView } from './schema'

/** What can be changed of an entry and changed back; beyond colour and memo only of one written by hand. */
const touchable = ['title', 'professor', 'credits', 'colour', 'memo', 'meetings'] as const
export type Touch = Partial<Pick<EntryView, (typeof touchable)[number]>>

/** One thing somebody did to a plan: entries left and others came, or one of them was touched. */
export type Act =
  | { kind: 'swap'; out: readonly EntryView[]; back: readonly EntryView[] }
  | { kind: 'touch'; entryId: string; before: Touch; after: Touch }
export type Step = { key: number } & Act

/** What was done and can be undone, and what was undone and can be done again; each with the last one at its end. */
export type History = { done: readonly Step[]; undone: readonly Step[] }

const stepsMost = 50
export const noHistory: History = { done: [], undone: [] }

/** The entries after a step, in the order of their ids. */
export function applied(entries: readonly EntryView[], step: Step): EntryView[] {
  if (step.kind === 'touch') {
    return entries.map((entry) => (entry.id === step.entryId ? { ...entry, ...step.after } : entry))
  }
  const coming = new Set(step.back.map(({ id }) => id))
  const leaving = new Set(step.out.map(({ id }) => id))
  const staying = entries.filter(({ id }) => !leaving.has(id) && !coming.has(id))

  return [...staying, ...step.back].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** What was done between two readings of a plan; `null` for nothing, and for more than one thing. */
export function actBetween(before: readonly EntryView[], after: readonly EntryView[]): Act | null {
  const had = new Map(before.map((entry) => [entry.id, entry]))
  const has = new Set(after.map(({ id }) => id))
  const out = before.filter(({ id }) => !has.has(id))
  const back = after.filter(({ id }) => !had.has(id))
  const touches = after.flatMap((entry) => touchBetween(had.get(entry.id) ?? entry, entry) ?? [])
  if (out.length + back.length === 0) return touches.length === 1 ? (touches[0] ?? null) : null

  return touches.length === 0 ? { kind: 'swap', out, back } : null
}

function touchBetween(before: EntryView, after: EntryView): Act | null {
  const fields = touchable.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const only = (entry: EntryView): Touch => Object.fromEntries(fields.map((field) => [field, entry[field]]))

  return fields.length > 0
    ? { kind: 'touch', entryId: after.id, before: only(before), after: only(after) }
    : null
}

/** The step that takes it back. */
export function reversed(step: Step): Step {
  return step.kind === 'swap'
    ? { ...step, out: step.back, back: step.out }
    : { ...step, before: step.after, after: step.before }
}

/** Something new was done: what was undone before cannot be done again. */
export function did({ done }: History, step: Step): History {
  return { done: [...done, step].slice(-stepsMost), undone: [] }
}

/** The step of that key, else the last one, moves to what was undone; `null` when there is none. */
export function undid(
  { done, undone }: History,
  key = done.at(-1)?.key,
): { step: Step; history: History } | null {
  const step = done.find((one) => one.key === key)
  return step
    ? { step, history: { done: done.filter((one) => one !== step), undone: [...undone, step] } }
    : null
}

export function redid({ done, undone }: History): { step: Step; history: History } | null {
  const step = undone.at(-1)
  return step ? { step, history: { done: [...done, step], undone: undone.slice(0, -1) } } : null
}

/** As if it had never been tried. */
export function forgot({ done, undone }: History, key: number): History {
  const others = (steps: readonly Step[]) => steps.filter((step) => step.key !== key)

  return { done: others(done), undone: others(undone) }
}

/** An entry that was drawn before the server named it is called by its name from now on. */
export function renamed(step: Step, from: string, to: string): Step {
  if (step.kind === 'touch') return step.entryId === from ? { ...step, entryId: to } : step
  const named = (entries: readonly EntryView[]) =>
    entries.map((entry) => (entry.id === from ? { ...entry, id: to } : entry))

  return { ...step, out: named(step.out), back: named(step.back) }
}

export function mentions(step: Step, entryId: string): boolean {
  if (step.kind === 'touch') return step.entryId === entryId
  return [...step.out, ...step.back].some(({ id }) => id === entryId)
}
