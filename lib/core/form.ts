import { createHash } from 'node:crypto'
import { DomainError } from './errors'
import { typed } from './typed'

/** What a form shows after it was sent and refused: nothing that was typed is lost. */
export type FormState = {
  message?: string
  /** The stable name of the refusal: `timetable.overlap`. */
  code?: string
  fields?: Record<string, string>
  values?: Record<string, string>
  /** Whole seconds until sending again may succeed. */
  retryAfter?: number
}

type Reading = {
  /** Boxes and switches: present means true, absent false. */
  flags?: string[]
  /** Left out of the input when left blank. */
  optional?: string[]
}

/** A form as the plain object that an operation parses. Framework fields and files stay out. */
export function formInput(
  form: FormData,
  { flags = [], optional = [] }: Reading = {},
): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [name, value] of form) {
    if (name.startsWith('$ACTION') || typeof value !== 'string') continue
    if (value === '' && optional.includes(name)) continue
    input[name] = value
  }
  for (const name of flags) input[name] = form.has(name)

  return input
}

/**
 * The idempotency key of a form that carries one in `idempotencyKey`: sent twice, it makes one object;
 * sent with other words, from a page that stood open, it is another request.
 */
export function formKey(form: FormData): { idempotencyKey?: string } {
  const key = form.get('idempotencyKey')
  if (typeof key !== 'string' || key === '') return {}

  const words = JSON.stringify(formInput(form))
  return { idempotencyKey: createHash('sha256').update(words).digest('base64url') }
}

type Attempt<Value> = { ok: true; value: Value } | { ok: false; form: FormState }

/** Turns what a person may be told into form state, and lets bugs fly. */
export async function attempt<Value>(work: Promise<Value>, form?: FormData): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error

    return {
      ok: false,
      form: {
        message: error.message,
        code: error.code,
        fields: error.fields,
        ...(error.retryAfter === undefined ? {} : { retryAfter: error.retryAfter }),
        ...(form ? { values: typed(form) } : {}),
      },
    }
  }
}
