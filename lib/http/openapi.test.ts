import Ajv from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { pageView } from '@/lib/core/cursor'
import { operation } from '@/lib/core/operation'
import { endpoint } from './endpoint'
import { endpoints } from './endpoints'
import { openapiDocument } from './openapi'

const noteView = z.strictObject({ id: z.uuid(), at: z.date(), version: z.int() }).meta({ id: 'Note' })
const page = pageView(noteView)
const note = { id: '', at: new Date(), version: 1 }
const planted = [
  endpoint({
    method: 'GET',
    path: '/api/v1/notes',
    summary: 'Notes',
    run: operation(z.strictObject({ q: z.string().optional() }), async () => ({
      items: [],
      nextCursor: null,
    })),
    output: page,
  }),
  endpoint({
    method: 'PUT',
    path: '/api/v1/notes/{noteId}',
    summary: 'Change a note',
    run: operation(
      z.strictObject({ noteId: z.uuid(), text: z.string(), version: z.union([z.int(), z.literal('*')]) }),
      async () => note,
    ),
    output: noteView,
    headers: { ifMatch: 'version' },
    etag: ({ version }) => version,
    errors: [409],
  }),
]
// biome-ignore lint/suspicious/noExplicitAny: a document is walked by name here
const document = openapiDocument(planted) as any

test('every name travels where the endpoint says', () => {
  const put = document.paths['/api/v1/notes/{noteId}'].put
  const body = put.requestBody.content['application/json'].schema

  expect(put.operationId).toBe('putNotesByNoteId')
  expect(put.parameters.map((it: { in: string; name: string }) => `${it.in} ${it.name}`)).toEqual([
    'path noteId',
    'header If-Match',
  ])
  expect(Object.keys(body.properties)).toEqual(['text'])
  expect(body.required).toEqual(['text'])
  expect(body.additionalProperties).toBe(false)
  expect(document.paths['/api/v1/notes'].get.parameters).toMatchObject([
    { in: 'query', name: 'q', required: false },
  ])
})

test('what may be answered follows from the shape', () => {
  const { responses } = document.paths['/api/v1/notes/{noteId}'].put
  expect(Object.keys(responses).map(Number)).toEqual([
    200, 400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 500, 503,
  ])
  expect(Object.keys(responses['200'].headers)).toContain('ETag')
  expect(Object.keys(document.paths['/api/v1/notes'].get.responses['200'].headers)).toContain('Link')
})

test('a schema with a name stands once and is pointed at', () => {
  expect(document.components.schemas.Note.properties.at).toEqual({ type: 'string', format: 'date-time' })
  expect(JSON.stringify(document.paths)).toContain('#/components/schemas/Note')
  expect(JSON.stringify(document)).not.toContain('$defs')
})

test('every schema of the real document compiles, every reference leads somewhere, no name stands twice', () => {
  const real = openapiDocument(endpoints)
  const ajv = new Ajv({ strict: false, validateFormats: false })
  ajv.addSchema({ ...real, $id: 'moram' })
  const ids: unknown[] = []
  for (const operations of Object.values(real.paths)) {
    // biome-ignore lint/suspicious/noExplicitAny: see above
    for (const { operationId, responses } of Object.values(operations) as any[]) {
      ids.push(operationId)
      for (const { content } of Object.values(responses) as {
        content?: Record<string, { schema: object }>
      }[]) {
        for (const { schema } of Object.values(content ?? {})) {
          const located = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"moram#/'))
          expect(() => ajv.compile(located)).not.toThrow()
        }
      }
    }
  }
  expect(new Set(ids).size).toBe(endpoints.length)

  const references = [...JSON.stringify(real).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
    ([, path]) => path as string,
  )
  for (const path of references) {
    const found = path.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], real)
    expect(found, path).toBeDefined()
  }
})
