import type { As, Choice } from './schema'

/** The field of a form that says what becomes of a class. */
export function choiceField(entry: number): string {
  return `as-${entry}`
}

/** What a form says of its classes. Anything else in it is passed by. */
export function choicesOf(fields: Iterable<readonly [name: string, value: unknown]>): Choice[] {
  return [...fields].flatMap(([name, value]) => {
    const [, entry] = /^as-(\d{1,3})$/.exec(name) ?? []
    return entry !== undefined && typeof value === 'string' ? { entry: Number(entry), as: value as As } : []
  })
}
