import { expect } from 'vitest'
import * as z from 'zod'
import type { Viewer } from '@/lib/auth/viewer'
import { pageView } from '@/lib/core/cursor'
import { DomainError, notFound } from '@/lib/core/errors'
import { idInput } from '@/lib/core/id'
import { operation } from '@/lib/core/operation'
import { text } from '@/lib/core/text'
import { endpoint } from '@/lib/http/endpoint'
import { handle } from '@/lib/http/handle'
import { asking } from './asking'

export const there = '0199c000-0000-7000-8000-00000000000a'
export const foreign = '0199c000-0000-7000-8000-00000000000b'
export const missing = '0199c000-0000-7000-8000-00000000000c'
export const postView = z.strictObject({ id: z.string(), title: z.string(), version: z.int() })

async function reach(_viewer: Viewer, raw: unknown) {
  const { data } = z.object({ postId: idInput }).safeParse(raw)
  if (data?.postId === foreign) throw new DomainError('forbidden', '내 글이 아니에요.')
  if (data?.postId !== there) throw notFound()
}

const editPost = operation(
  z.strictObject({
    postId: idInput,
    title: text({ min: 1, max: 20, name: '제목' }),
    version: z.union([z.int(), z.literal('*')]),
  }),
  async (viewer, input) => {
    await reach(viewer, input)
    if (input.version !== '*' && input.version !== 3) throw new DomainError('stale', '그사이에 바뀌었어요.')
    return { id: input.postId, title: input.title, version: 4 }
  },
  { reach },
)
export const edit = handle(
  endpoint({
    method: 'PUT',
    path: '/api/v1/posts/{postId}',
    summary: 'Edit a post',
    run: editPost,
    output: postView,
    headers: { ifMatch: 'version' },
    etag: (post) => post.version,
  }),
)
export const create = handle(
  endpoint({
    method: 'POST',
    path: '/api/v1/posts',
    summary: 'Write a post',
    run: operation(
      z.strictObject({
        title: text({ min: 1, max: 20, name: '제목' }),
        idempotencyKey: z.string().max(100).optional(),
      }),
      async (_viewer: Viewer, { title, idempotencyKey }) => ({
        id: there,
        title: `${title}${idempotencyKey ?? ''}`,
        version: 1,
      }),
    ),
    output: postView,
    status: 201,
    headers: { idempotencyKey: 'idempotencyKey' },
    etag: (post) => post.version,
    location: (post) => `/api/v1/posts/${post.id}`,
  }),
)
export const list = handle(
  endpoint({
    method: 'GET',
    path: '/api/v1/posts',
    summary: 'Posts',
    run: operation(
      z.strictObject({
        board: z.string().optional(),
        cursor: z.string().optional(),
        limit: z.coerce.number().int().max(100).default(20),
      }),
      async () => ({ items: [], nextCursor: 'bmV4dA' }),
    ),
    output: pageView(postView),
  }),
)

export type Sending = { method?: string; body?: unknown; raw?: BodyInit; headers?: Record<string, string> }

export function ask(path: string, { method = 'GET', body, raw, headers = {} }: Sending = {}): Request {
  return new Request(`http://localhost:3000/api/v1${path}`, {
    method,
    headers: {
      ...(asking.cookie ? {} : { authorization: 'Bearer good' }),
      ...(body === undefined && raw === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined && raw === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
  })
}

export function put(id: string, sending: Sending = {}) {
  return edit(ask(`/posts/${id}`, { method: 'PUT', headers: { 'if-match': '"3"' }, ...sending }))
}

export async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('x-request-id')).toBeTruthy()
  const document = await response.json()
  expect(document).toMatchObject({ status: response.status, type: `/docs#${response.status}` })
  return document
}
