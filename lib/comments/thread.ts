import type { AuthorView } from '@/lib/posts/schema'

type Person = { anonymous: boolean; authorId: string | null; tag: string | null }

/**
 * (글쓴이) stands only where both are anonymous or both are named. Anything else would unmask one by the
 * other: who comments by name under an anonymous post carries no mark, and the other way round.
 */
export function isWriter(post: Person, comment: Person): boolean {
  if (post.anonymous !== comment.anonymous) return false
  if (comment.anonymous) return comment.tag !== null && comment.tag === post.tag
  return comment.authorId !== null && comment.authorId === post.authorId
}

type Named = Person & { alias: number | null; nickname: string | null; deleted: boolean }

/** 익명3, 익명(글쓴이), a nickname, or (알수없음) for who has left and for what was deleted. */
export function authorOf(post: Person, comment: Named): AuthorView {
  if (comment.deleted) return { kind: 'gone', name: '(알수없음)', isWriter: false }

  const writer = isWriter(post, comment)
  if (comment.anonymous) {
    return { kind: 'anonymous', name: writer ? '익명(글쓴이)' : `익명${comment.alias}`, isWriter: writer }
  }
  if (comment.nickname === null) return { kind: 'gone', name: '(알수없음)', isWriter: false }
  return { kind: 'named', name: comment.nickname, isWriter: writer }
}

/** The name one will carry when one comments anonymously now. */
export function nameToBe(thread: {
  mineAnonymous: boolean
  alias: number | null
  aliasCount: number
}): string {
  if (thread.mineAnonymous) return '익명(글쓴이)'
  return `익명${thread.alias ?? thread.aliasCount + 1}`
}
