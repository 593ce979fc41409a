/** What can be reported, and what it is called. */
export const itemNames = {
  post: '글',
  comment: '댓글',
  review: '강의평',
  examNote: '시험 정보',
} as const

export type ItemKind = keyof typeof itemNames

export const itemKinds = Object.keys(itemNames) as ItemKind[]

/** `under` is the id of what it stands under: a post, a course. */
export type Place = { kind: ItemKind; itemId: string; under: string }

/** Where it is read; `asked` stands before the place on the page. */
export function addressOf({ kind, itemId, under }: Place, asked = ''): string {
  switch (kind) {
    case 'post':
      return `/posts/${itemId}${asked}`
    case 'comment':
      return `/posts/${under}${asked}#comment-${itemId}`
    case 'review':
      return `/courses/${under}${asked}#review-${itemId}`
    case 'examNote':
      return `/courses/${under}/exams${asked}#note-${itemId}`
  }
}
