import { endpoints } from '@/lib/http/endpoints'
import { openapiDocument } from '@/lib/http/openapi'

const document = JSON.stringify(openapiDocument(endpoints))

export function GET(): Response {
  return new Response(document, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' },
  })
}
