import * as z from 'zod'
import { problemView } from './problem'
import { titles } from './titles'

export type Json = Record<string, unknown>

/** What documents share: a schema by name, so that every place that shows it points at one. */
export type Schemas = Record<string, unknown>

/** A zod schema as JSON Schema. Schemas with an id go to `schemas` and are pointed at. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output', schemas: Schemas): Json {
  const { $schema, $defs, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date')
        Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  for (const [name, definition] of Object.entries($defs ?? {})) schemas[name] = pointed(definition)

  return pointed(json)
}

function pointed(json: unknown): Json {
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'))
}

export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'next-auth.session-token',
    description: 'The browser’s session. Under TLS the name begins with __Host-. Writes must be same-origin.',
  },
  token: { type: 'http', scheme: 'bearer', description: 'An access token from POST /api/v1/tokens.' },
}

export const headers = {
  RequestId: header('The number of this request, to be quoted when something went wrong.'),
  RateLimit: header('What is left (r) for how many seconds (t): "reads";r=599;t=42'),
  RateLimitPolicy: header('The allowance (q) of each window of w seconds: "reads";q=600;w=60'),
  ETag: header('The version, for If-Match: "3"; of what may be kept the content, for If-None-Match'),
  Location: header('Where what was made can be found.'),
  Disposition: header('The name of the file to keep the answer as.'),
  Link: header('The next page, where there is one: rel="next"'),
  RetryAfter: header('Whole seconds until the same request may succeed.'),
  WwwAuthenticate: header('How to sign in: Bearer'),
}

function header(description: string) {
  return { description, schema: { type: 'string' } }
}

export function headerRefs(named: Record<string, keyof typeof headers>): Json {
  return Object.fromEntries(
    Object.entries(named).map(([name, part]) => [name, { $ref: `#/components/headers/${part}` }]),
  )
}

/** The answer for each status that is no. */
export function problemResponses(schemas: Schemas): Json {
  const schema = schemaOf(problemView, 'output', schemas)
  const responses = Object.entries(titles).map(([status, description]) => [
    `Problem${status}`,
    {
      description,
      headers: headerRefs({
        'X-Request-Id': 'RequestId',
        ...(status === '401' ? { 'WWW-Authenticate': 'WwwAuthenticate' } : {}),
        ...(status === '429' || status === '503' ? { 'Retry-After': 'RetryAfter' } : {}),
      }),
      content: { 'application/problem+json': { schema } },
    },
  ])
  return Object.fromEntries(responses)
}
