import { jsonDepth } from '@/lib/core/json-depth'
import { type Part, partsNamed } from './multipart'

/*
 * Every action of this house takes `(previous: FormState, form: FormData)`. React would take much more, and
 * answers what it cannot read, or what an action did not expect, with 500. So a call looks like one of these:
 *   with scripts     part `0` is `[state, "$K1"]`, the fields are `1_<name>`
 *   without scripts  part `$ACTION_1:0` is `{"id": …, "bound": "$@1"}`, part `$ACTION_1:1` is `[state]`
 */

const MAX_DEPTH = 64

/** The arguments of an action that the page's scripts call. */
export function isScriptedCall(parts: Part[]): boolean {
  const call = onlyJson(parts, '0')
  if (!Array.isArray(call) || call.length !== 2) return false

  return isPlain(call[0]) && typeof call[1] === 'string' && /^\$K[0-9a-f]{1,8}$/.test(call[1])
}

/** The hidden fields of a form that was sent without scripts. */
export function isPlainCall(parts: Part[]): boolean {
  const [reference, ...others] = parts.filter(({ name }) => name.startsWith('$ACTION_REF_'))
  if (!reference || others.length > 0 || parts.some(({ name }) => name.startsWith('$ACTION_ID_')))
    return false

  const prefix = `$ACTION_${reference.name.slice('$ACTION_REF_'.length)}:`
  const action = onlyJson(parts, `${prefix}0`)
  if (typeof action !== 'object' || action === null) return false
  const { id, bound } = action as Record<string, unknown>
  const [, chunk] = typeof bound === 'string' ? (/^\$@([0-9a-f]{1,8})$/.exec(bound) ?? []) : []
  const state = chunk === undefined ? undefined : onlyJson(parts, `${prefix}${chunk}`)

  return isActionId(id) && Array.isArray(state) && state.length === 1 && isPlain(state[0])
}

export function isActionId(id: unknown): boolean {
  return typeof id === 'string' && /^[0-9a-f]{40,64}$/.test(id)
}

/** The value of a part that must be there once, as a field. */
function onlyJson(parts: Part[], name: string): unknown {
  const [part, ...others] = partsNamed(parts, name)
  if (!part || part.isFile || others.length > 0) return undefined
  const text = part.value.toString()
  try {
    return jsonDepth(text) > MAX_DEPTH ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** No reference to anything: React escapes a dollar that somebody typed by another one. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string')
    return !value.startsWith('$') || value.startsWith('$$') || value === '$undefined'
  if (typeof value !== 'object' || value === null) return true

  return Object.entries(value).every(([name, inner]) => name !== '__proto__' && isPlain(inner))
}
