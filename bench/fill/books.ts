import { noticeCodes } from '@/lib/notifications/notice'
import type { BookEntry, BookKind } from '@/lib/seal/books'
import { pagesOf } from '../../prisma/seed/books'
import type { Post } from './rows'

export const bookColumns = ['id', 'tag', 'body']

/** The sealed books of the first so many users: those whom the workloads read as. */
export function* bookRows(posts: Post[], userIds: string[], readers: number) {
  const shelves = Array.from({ length: readers }, () => new Map<BookKind, BookEntry[]>())
  const enter = (reader: number, kind: BookKind, entry: Omit<BookEntry, 'id'>) => {
    const shelf = shelves[reader]
    shelf?.set(kind, [...(shelf.get(kind) ?? []), { ...entry, id: entry.itemId }])
  }
  for (const post of posts) {
    const writers = new Map(post.comments.map(({ id, writer }) => [id, writer]))
    if (post.anonymous) enter(post.writer, 'posts', { itemId: post.id, subjectId: post.id, code: 0 })
    for (const { id, parentId, writer, anonymous } of post.comments) {
      const entry = { itemId: id, subjectId: post.id }
      const answered = parentId === null ? undefined : writers.get(parentId)
      if (anonymous) enter(writer, 'comments', { ...entry, code: 0 })
      if (answered !== undefined && answered !== writer)
        enter(answered, 'inbox', { ...entry, code: noticeCodes.reply })
      if (post.writer !== writer && post.writer !== answered)
        enter(post.writer, 'inbox', { ...entry, code: noticeCodes.comment })
    }
  }

  const seen = posts.at(-100)?.id ?? ''
  for (const [reader, shelf] of shelves.entries()) {
    for (const [kind, entries] of shelf) {
      for (const { id, tag, body } of pagesOf({ userId: userIds[reader] ?? '', kind }, { entries, seen })) {
        yield [id, tag, body]
      }
    }
  }
}
