import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** An answer as it came: names of headers in lower case. */
export type Answer = {
  method: string
  /** Path and query, as asked. */
  target: string
  status: number
  headers: Record<string, string | undefined>
  text: string
}

type Json = Record<string, unknown>
type Response = { headers?: Json; content?: Record<string, { schema: Json }> }
type Document = {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>
  components: Json
}

/** Holds answers against the API's own document. What is wrong with one is told in words; nothing is fine. */
export function contractOf(document: unknown) {
  const { paths, components } = document as Document
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))
  const compiled = new Map<string, ValidateFunction>()
  const templates = Object.keys(paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    // A path without parameters is meant before one that has some.
    parameters: path.split('{').length,
  }))
  templates.sort((one, other) => one.parameters - other.parameters)

  const responseOf = (path: string, method: string, status: number): Response | undefined => {
    const told = paths[path]?.[method.toLowerCase()]?.responses[status] as
      | (Response & { $ref?: string })
      | undefined
    const name = told?.$ref?.split('/').at(-1)
    return name ? (components.responses as Record<string, Response>)[name] : told
  }
  const validatorOf = (place: string, schema: Json) => {
    const known = compiled.get(place)
    if (known) return known
    const made = ajv.compile({ ...schema, components })
    compiled.set(place, made)
    return made
  }

  return ({ method, target, status, headers, text }: Answer): string[] => {
    const path = templates.find(({ pattern }) => pattern.test(target.split('?')[0] ?? ''))?.path
    if (!path) return [`no path of the document is ${target}`]
    const response = responseOf(path, method, status)
    if (!response) return [`${method} ${path} does not document ${status}`]

    const missing = promised(response, status).filter((name) => !headers[name])
    const complaints = missing.map((name) => `no ${name} header`)
    const [[type, told] = []] = Object.entries(response.content ?? {})
    if (!type || !told) return text === '' ? complaints : [...complaints, 'a body where none is documented']
    if (headers['content-type'] !== type)
      complaints.push(`the type is ${headers['content-type']}, not ${type}`)

    const validate = validatorOf(`${method} ${path} ${status}`, told.schema)
    if (!validate(type.includes('json') ? parsed(text) : text))
      complaints.push(ajv.errorsText(validate.errors))
    return complaints
  }
}

/** Headers that an answer must have, of those that are documented for it. */
function promised({ headers = {} }: Response, status: number): string[] {
  const optional = status === 503 ? ['link', 'retry-after'] : ['link']
  return Object.keys(headers)
    .map((name) => name.toLowerCase())
    .filter((name) => !optional.includes(name))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
