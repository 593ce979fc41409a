import type { openapiDocument } from './openapi'
import type { Json, Schemas } from './openapi-parts'
import { kindOf, sampleOf } from './sample'

type Document = ReturnType<typeof openapiDocument>

export type FieldReference = {
  name: string
  place: 'path' | 'query' | 'header' | 'body'
  kind: string
  required: boolean
}

export type OperationReference = {
  id: string
  method: string
  path: string
  summary: string
  /** Whether it can be asked without a ticket. */
  open: boolean
  fields: FieldReference[]
  /** A body to start from, as JSON text; `null` where none is taken. */
  body: string | null
  status: number
  /** What comes back, as JSON text; `null` for nothing. */
  answer: string | null
  refusals: number[]
}

export type SectionReference = { name: string; operations: OperationReference[] }

type Content = Record<string, { schema: Json }> | undefined
type Operation = {
  operationId: string
  tags: string[]
  summary: string
  security: Json[]
  parameters?: { name: string; in: FieldReference['place']; required: boolean; schema: Json }[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}

/** The document in the order and the words of a page. */
export function referenceOf({ paths, tags, components }: Document): SectionReference[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      operation: operation as Operation,
    })),
  )

  return tags.map(({ name }) => ({
    name,
    operations: operations
      .filter(({ operation }) => operation.tags.includes(name))
      .map(({ path, method, operation }) =>
        toReference(path, method.toUpperCase(), operation, components.schemas),
      ),
  }))
}

function toReference(
  path: string,
  method: string,
  operation: Operation,
  schemas: Schemas,
): OperationReference {
  const statuses = Object.keys(operation.responses).map(Number)
  const status = statuses.find((one) => one < 300) ?? 200
  const taken = operation.requestBody?.content?.['application/json']?.schema
  const given = operation.responses[status]?.content?.['application/json']?.schema

  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    open:
      operation.security.length === 0 || operation.security.some((ways) => Object.keys(ways).length === 0),
    fields: [
      ...(operation.parameters ?? []).map(({ name, in: place, required, schema }) => ({
        name,
        place,
        required,
        kind: kindOf(schema, schemas),
      })),
      ...bodyFields(taken, schemas),
    ],
    body: taken ? textOf(sampleOf(taken, schemas)) : null,
    status,
    answer: given ? textOf(sampleOf(given, schemas)) : null,
    refusals: statuses.filter((one) => one >= 400),
  }
}

function bodyFields(schema: Json | undefined, schemas: Schemas): FieldReference[] {
  const required = (schema?.required as string[] | undefined) ?? []
  return Object.entries((schema?.properties as Record<string, Json> | undefined) ?? {}).map(
    ([name, part]) => ({
      name,
      place: 'body' as const,
      required: required.includes(name),
      kind: kindOf(part, schemas),
    }),
  )
}

function textOf(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
