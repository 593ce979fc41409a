import 'server-only'
import { idBefore } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { walk } from '@/lib/db/walk'
import { openOwner } from '@/lib/seal/owner'
import type { Listed } from '@/lib/seal/recovery'
import { listenersOf } from './listeners'

const take = 1000

/** Every anonymous comment in its author's 내가 쓴 댓글, told from its seal. */
export async function* commentsToBooks(tx: Tx, since: Date | null): AsyncGenerator<Listed> {
  const comments = walk(idBefore(since), (after) =>
    tx.comment.findMany({
      where: { anonymous: true, id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, postId: true, sealedOwner: true },
    }),
  )
  for await (const { id, postId, sealedOwner } of comments) {
    const userId = openOwner(sealedOwner, { table: 'Comment', id })
    if (userId) yield { userId, kind: 'comments', entry: { itemId: id, subjectId: postId, code: 0 } }
  }
}

/** Every comment in the inbox of whoever heard of it. */
export async function* answersToBooks(tx: Tx, since: Date | null): AsyncGenerator<Listed> {
  const author = { id: true, authorId: true, sealedOwner: true } as const
  const comments = walk(idBefore(since), (after) =>
    tx.comment.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { ...author, post: { select: author }, parent: { select: author } },
    }),
  )
  for await (const comment of comments) {
    const listeners = listenersOf({
      writer: ownerOf('Comment', comment),
      author: ownerOf('Post', comment.post),
      answered: comment.parent && ownerOf('Comment', comment.parent),
    })
    for (const { userId, code } of listeners) {
      yield { userId, kind: 'inbox', entry: { itemId: comment.id, subjectId: comment.post.id, code } }
    }
  }
}

type Owned = { id: string; authorId: string | null; sealedOwner: Uint8Array | null }

function ownerOf(table: 'Post' | 'Comment', { id, authorId, sealedOwner }: Owned): string | null {
  return authorId ?? openOwner(sealedOwner, { table, id })
}
