const secret = /password/i

/** What was typed into a form, to be shown in it again: everything but passwords. Framework fields and files stay out. */
export function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION') && !secret.test(name)) values[name] = value
  }
  return values
}
