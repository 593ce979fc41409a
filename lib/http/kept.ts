import 'server-only'
import { createHash } from 'node:crypto'

/** What an answer says, in letters or bytes. */
export type Content = string | Uint8Array<ArrayBuffer>

/**
 * An answer that its asker may keep: told again only when it has changed. Its version says so where `headers` have
 * one; else its content, weakly, since the front compresses it.
 */
export function keepable(
  request: Request,
  content: Content,
  { headers, own }: { headers: Headers; own: boolean },
): Response {
  const tag =
    headers.get('etag') ?? `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
  if (!headers.has('etag')) headers.set('ETag', `W/${tag}`)
  if (!own) headers.set('Cache-Control', 'private, no-cache')
  if (!knows(request.headers.get('if-none-match'), tag)) return new Response(content, { headers })

  headers.delete('Content-Type')
  return new Response(null, { status: 304, headers })
}

/** Weak comparison: what was sent strong or weak is the same. */
function knows(seen: string | null, tag: string): boolean {
  const tags = (seen ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))

  return tags.includes(tag) || tags.includes('*')
}
