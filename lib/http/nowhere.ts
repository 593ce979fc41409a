import { randomUUID } from 'node:crypto'
import { problem } from './problem'

/** The answer under /api where no endpoint is. */
export function nowhere(request: Request): Response {
  return problem(
    {
      status: 404,
      code: 'not_found',
      detail: '그런 API 주소는 없어요. /docs에서 주소를 확인해 주세요.',
    },
    request.headers.get('x-request-id') ?? randomUUID(),
  )
}
