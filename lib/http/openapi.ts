import { type Endpoint, isSilent, lookAt, pathNames, type Who } from './endpoint'
import {
  headerRefs,
  headers,
  type Json,
  problemResponses,
  type Schemas,
  schemaOf,
  securitySchemes,
} from './openapi-parts'

/** OpenAPI 3.1, out of nothing but the endpoints and their schemas. */
export function openapiDocument(endpoints: Endpoint[]) {
  const schemas: Schemas = {}
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    paths[endpoint.path] ??= {}
    Object.assign(paths[endpoint.path] as Json, {
      [endpoint.method.toLowerCase()]: operationOf(endpoint, schemas),
    })
  }
  const responses = problemResponses(schemas)

  return {
    openapi: '3.1.0',
    info: {
      title: '모람 API',
      version: '1',
      description:
        'What the pages do, over JSON. Errors are RFC 9457 problem documents with a stable `code`; lists are ' +
        '`{items, nextCursor}`; times are ISO 8601 in UTC; unknown fields are refused.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: { schemas, responses, headers, securitySchemes },
  }
}

function operationOf(endpoint: Endpoint, schemas: Schemas): Json {
  const { method, path, summary, who } = endpoint
  const { parameters, body } = inputOf(endpoint, schemas)

  return {
    operationId: operationId(endpoint),
    tags: [tagOf(endpoint)],
    summary,
    security: securityOf(who),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      ...(endpoint.preview ? { 200: answerOf(lookAt(endpoint), schemas) } : {}),
      [endpoint.status]: answerOf(endpoint, schemas),
      ...(endpoint.kept
        ? { 304: { description: 'What was kept still holds', headers: told({ ETag: 'ETag' }) } }
        : {}),
      ...Object.fromEntries(
        refusalsOf(endpoint, { takesBody: method !== 'GET', takesPath: pathNames(path).length > 0 }).map(
          (status) => [status, { $ref: `#/components/responses/Problem${status}` }],
        ),
      ),
    },
  }
}

function securityOf(who: Who): Json[] {
  if (who === 'guest') return []
  return [...(who === 'anyone' ? [{}] : []), { session: [] }, { token: [] }]
}

/** The operation's input, told apart by where each name travels. */
function inputOf({ method, path, headers: taken = {}, run, upload, preview }: Endpoint, schemas: Schemas) {
  const input = schemaOf(run.input, 'input', schemas) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const inPath = pathNames(path)
  const inHeader = Object.values(taken) as string[]
  const apart = [...inPath, ...inHeader, ...(preview ? ['preview'] : [])]
  const rest = Object.keys(input.properties ?? {}).filter((name) => !apart.includes(name))
  const required = (input.required ?? []).filter((name) => rest.includes(name))

  const parameters: Json[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: input.properties?.[name] ?? { type: 'string' },
  }))
  if (taken.ifMatch) parameters.push(ifMatch)
  if (taken.mayMatch) parameters.push({ ...ifMatch, required: false })
  if (taken.idempotencyKey) parameters.push(idempotencyKey)
  if (preview) {
    parameters.push({ name: 'preview', in: 'query', required: false, schema: input.properties?.preview })
  }
  if (method === 'GET') {
    for (const name of rest) {
      parameters.push({
        name,
        in: 'query',
        required: required.includes(name),
        schema: input.properties?.[name],
      })
    }
    return { parameters, body: null }
  }
  if (rest.length === 0) return { parameters, body: null }

  const properties = Object.fromEntries(rest.map((name) => [name, input.properties?.[name]]))
  const schema = { ...input, properties, required }
  const type = upload ? 'multipart/form-data' : 'application/json'
  return { parameters, body: { required: required.length > 0, content: { [type]: { schema } } } }
}

function answerOf(endpoint: Endpoint, schemas: Schemas): Json {
  const {
    status,
    output,
    etag,
    kept,
    location,
    download,
    type = 'application/json',
    follow,
    improves,
  } = endpoint
  const description = descriptions[status] ?? 'Done'
  if (isSilent(output)) return { description, headers: told() }

  const schema = schemaOf(output, 'output', schemas)
  const isList = 'nextCursor' in ((schema.properties as Json | undefined) ?? {})
  return {
    description,
    headers: told({
      ...(etag || kept ? { ETag: 'ETag' } : {}),
      ...(location ? { Location: 'Location' } : {}),
      ...(download ? { 'Content-Disposition': 'Disposition' } : {}),
      ...(isList ? { Link: 'Link' } : {}),
    }),
    content: {
      ...(follow ? {} : { [type]: { schema } }),
      ...(follow || improves ? { 'text/event-stream': { schema: { type: 'string' } } } : {}),
    },
  }
}

/** Headers of every answer, and those of this one. */
function told(more: Parameters<typeof headerRefs>[0] = {}): Json {
  return headerRefs({
    'X-Request-Id': 'RequestId',
    RateLimit: 'RateLimit',
    'RateLimit-Policy': 'RateLimitPolicy',
    ...more,
  })
}

const descriptions: Record<number, string> = { 201: 'Made', 202: 'Taken up', 204: 'Done; nothing to say' }

type Shape = { takesBody: boolean; takesPath: boolean }

/** What follows from an endpoint's shape, and what it adds. */
function refusalsOf(
  { who, headers: taken = {}, errors = [] }: Endpoint,
  { takesBody, takesPath }: Shape,
): number[] {
  const statuses = [
    400,
    ...(who === 'guest' ? [] : [401, 403]),
    ...(takesPath ? [404] : []),
    ...(taken.idempotencyKey ? [409] : []),
    ...(taken.ifMatch ? [412, 428] : []),
    ...(taken.mayMatch ? [412] : []),
    ...(takesBody ? [413, 415] : []),
    422,
    429,
    500,
    503,
    ...errors,
  ]
  return [...new Set(statuses)].sort((one, other) => one - other)
}

const ifMatch: Json = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag that was read, strong or weak; * for whichever is current.',
  schema: { type: 'string', examples: ['"3"'] },
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Any name of your own for this request: sent again within 24 hours, it makes nothing twice.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

function tagOf({ path }: Endpoint): string {
  return path.split('/')[3] ?? ''
}

/** `putPostsByPostIdLike` of `PUT /api/v1/posts/{postId}/like`. */
function operationId({ method, path }: Endpoint): string {
  const words = path
    .split('/')
    .slice(3)
    .map((part) => part.replace(/^\{(.*)\}$/, 'by-$1'))
  const joined = words.join('-').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

  return method.toLowerCase() + joined.charAt(0).toUpperCase() + joined.slice(1)
}
