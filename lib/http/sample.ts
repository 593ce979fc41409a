import type { Json, Schemas } from './openapi-parts'

/** Schemas that hold themselves end somewhere. */
const deepest = 9

/** A value that a schema would take, for a reader to start from. */
export function sampleOf(schema: Json, schemas: Schemas, depth = 0): unknown {
  const plain = resolved(schema, schemas)
  const [example] = (plain.examples as unknown[] | undefined) ?? []
  if (example !== undefined) return example
  if ('default' in plain) return plain.default
  if ('const' in plain) return plain.const
  if (Array.isArray(plain.enum)) return plain.enum[0]
  const [either] = (plain.anyOf ?? plain.oneOf ?? []) as Json[]
  if (either) return sampleOf(either, schemas, depth)

  switch (typesOf(plain)[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries((plain.properties ?? {}) as Record<string, Json>).map(([name, part]) => [
          name,
          depth > deepest ? null : sampleOf(part, schemas, depth + 1),
        ]),
      )
    case 'array':
      return depth > deepest ? [] : [sampleOf((plain.items ?? {}) as Json, schemas, depth + 1)]
    case 'integer':
    case 'number':
      return Math.max(0, Number(plain.minimum ?? 0))
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return textSample(plain)
  }
}

/** What kind of value it is, in a line: `integer 1–100`, `"optional" | "always"`, `string (uuid) | null`. */
export function kindOf(schema: Json, schemas: Schemas): string {
  const plain = resolved(schema, schemas)
  if ('const' in plain) return JSON.stringify(plain.const)
  if (Array.isArray(plain.enum)) return plain.enum.map((value) => JSON.stringify(value)).join(' | ')
  const either = (plain.anyOf ?? plain.oneOf) as Json[] | undefined
  if (either) return either.map((part) => kindOf(part, schemas)).join(' | ')
  if (plain.type === 'array') return `array of ${kindOf((plain.items ?? {}) as Json, schemas)}`

  const range = rangeOf(plain)
  const format = typeof plain.format === 'string' ? ` (${plain.format})` : ''
  return `${typesOf(plain).join(' | ') || 'anything'}${format}${range && ` ${range}`}`
}

function rangeOf({ minimum, maximum, exclusiveMinimum, minLength, maxLength }: Json): string {
  const from =
    minimum ?? minLength ?? (exclusiveMinimum === undefined ? undefined : Number(exclusiveMinimum) + 1)
  const to = maximum ?? maxLength
  if (from === undefined && to === undefined) return ''
  return `${from ?? ''}–${to ?? ''}`
}

function typesOf({ type }: Json): string[] {
  return Array.isArray(type) ? type : typeof type === 'string' ? [type] : []
}

function resolved(schema: Json, schemas: Schemas): Json {
  if (typeof schema.$ref !== 'string') return schema
  return (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) as Json
}

const texts: Record<string, string> = {
  uuid: '0199c000-0000-7000-8000-000000000000',
  'date-time': '2026-11-24T01:12:00.000Z',
  date: '2026-11-24',
  email: 'minji@moram.example',
}

function textSample({ format }: Json): string {
  return typeof format === 'string' ? (texts[format] ?? '') : ''
}
