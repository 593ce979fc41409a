import { limits } from './limits'

export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [name: string]: Json }

/** A value as a cell: parts of a list apart by commas, parts of an object by spaces. */
export function cellOf(value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const [parts, between] = Array.isArray(value) ? [value, ', '] : [Object.values(value), ' ']

  return parts
    .slice(0, limits.cell)
    .map(cellOf)
    .filter((part) => part !== '')
    .join(between)
    .slice(0, 2 * limits.cell)
}

/** The values of an object by name; those of an object inside it by `outer.inner`. */
export function* entriesOf(object: JsonObject, outer = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(object)) {
    if (isObject(value)) yield* entriesOf(value, `${outer}${name}.`)
    else yield [`${outer}${name}`, cellOf(value)]
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
