declare const content: unique symbol

/**
 * A list on its way to the browser's code, as one string: React pays for every part of what it carries, twice on
 * the server and once on the phone, and for a string once.
 */
export type Packed<Value> = string & { readonly [content]: Value }

export function pack<Value>(value: Value): Packed<Value> {
  return JSON.stringify(value) as Packed<Value>
}

export function unpack<Value>(packed: Packed<Value>): Value {
  return JSON.parse(packed) as Value
}
