/** A moment in the reader's words, made where the university's time zone is known. */
export type Moment = {
  /** "3분 전". */
  whenText: string
  /** The whole moment, on hover. */
  fullTime: string
}

export type ShownAuthor = { kind: 'named' | 'anonymous' | 'gone'; name: string; isWriter: boolean }

/** What these looks need of a post; lib/posts' view has it all. */
export type ShownPost = Moment & {
  id: string
  board: { slug: string; name: string }
  title: string | null
  content: string
  author: ShownAuthor
  question: boolean
  likeCount: number
  commentCount: number
  scrapCount: number
  createdAt: string
  updatedAt: string
  viewer: { mine: boolean; liked: boolean; scrapped: boolean }
}

/** What these looks need of a comment; lib/comments' view has it all. */
export type ShownComment = Moment & {
  id: string
  parentId: string | null
  content: string
  author: ShownAuthor
  deleted: boolean
  likeCount: number
  createdAt: string
  viewer: { mine: boolean; liked: boolean }
}
