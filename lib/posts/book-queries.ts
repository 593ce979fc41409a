import 'server-only'
import { idBefore } from '@/lib/core/id'
import type { Tx } from '@/lib/db/client'
import { walk } from '@/lib/db/walk'
import { openOwner } from '@/lib/seal/owner'
import type { Listed } from '@/lib/seal/recovery'

const take = 1000

/** Every anonymous post in its author's 내가 쓴 글, told from its seal. */
export async function* postsToBooks(tx: Tx, since: Date | null): AsyncGenerator<Listed> {
  const posts = walk(idBefore(since), (after) =>
    tx.post.findMany({
      where: { anonymous: true, id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, sealedOwner: true },
    }),
  )
  for await (const { id, sealedOwner } of posts) {
    const userId = openOwner(sealedOwner, { table: 'Post', id })
    if (userId) yield { userId, kind: 'posts', entry: { itemId: id, subjectId: id, code: 0 } }
  }
}

/** Every 스크랩. A scrap carries no time, so `since` narrows nothing. */
export async function* scrapsToBooks(tx: Tx): AsyncGenerator<Listed> {
  const posts = walk(idBefore(null), (after) =>
    tx.post.findMany({
      where: { scrapCount: { gt: 0 }, id: { gt: after } },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, scraps: { select: { sealedOwner: true } } },
    }),
  )
  for await (const { id, scraps } of posts) {
    for (const { sealedOwner } of scraps) {
      const userId = openOwner(sealedOwner, { table: 'Scrap', id })
      if (userId) yield { userId, kind: 'scraps', entry: { itemId: id, subjectId: id, code: 0 } }
    }
  }
}
