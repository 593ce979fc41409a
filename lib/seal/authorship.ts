import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { sealOwner } from './owner'
import { threadTag } from './tags'

type Authorship =
  | { anonymous: false; authorId: string }
  | { anonymous: true; threadTag: Uint8Array<ArrayBuffer>; sealedOwner: Uint8Array<ArrayBuffer> }

type Item = { table: 'Post' | 'Comment'; id: string; threadId: string; anonymous: boolean }

/** The columns that say who wrote an item: a name, or a tag and a seal, never both. */
export function authorship(viewer: Viewer, { table, id, threadId, anonymous }: Item): Authorship {
  if (!anonymous) return { anonymous, authorId: viewer.id }

  return {
    anonymous,
    threadTag: threadTag(viewer.id, threadId),
    sealedOwner: sealOwner(viewer.id, { table, id }),
  }
}
