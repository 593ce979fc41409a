import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { isSilent } from './endpoint'
import { endpoints } from './endpoints'
import { openapiDocument } from './openapi'
import { type Json, schemaOf } from './openapi-parts'
import { referenceOf } from './reference'
import { sampleOf } from './sample'

const sections = referenceOf(openapiDocument(endpoints))

test('every endpoint stands in exactly one section', () => {
  const told = sections.flatMap(({ operations }) => operations.map(({ method, path }) => `${method} ${path}`))
  expect(told.sort()).toEqual(endpoints.map(({ method, path }) => `${method} ${path}`).sort())
})

test('an edit is told with where each name goes and a body to start from', () => {
  const edit = sections.flatMap(({ operations }) => operations).find(({ id }) => id === 'putPostsByPostId')

  expect(edit?.fields.map(({ place, name }) => `${place} ${name}`)).toEqual([
    'path postId',
    'header If-Match',
    'body title',
    'body content',
  ])
  expect(Object.keys(JSON.parse(edit?.body ?? ''))).toEqual(['title', 'content'])
  expect(edit?.refusals).toContain(412)
})

test('what an answer is shown to look like has the shape that answers have', () => {
  const ajv = addFormats(new Ajv({ strict: false }))
  for (const { path, output } of endpoints) {
    if (isSilent(output)) continue
    const schemas: Record<string, unknown> = {}
    const schema = schemaOf(output, 'output', schemas) as Json
    const wrong =
      ajv.validate({ ...schema, components: { schemas } }, sampleOf(schema, schemas)) || ajv.errors

    expect(wrong, path).toBe(true)
  }
})
