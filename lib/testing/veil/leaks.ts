import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import type { CommentView } from '@/lib/comments/schema'
import type { PostView } from '@/lib/posts/schema'
import type { NoteView } from '@/lib/reviews/exam-schema'
import type { ReviewView } from '@/lib/reviews/schema'
import { type Answer, idIn } from './differences'

/** Who really wrote what, by id. */
type Authors = ReadonlyMap<string, Viewer>

/** What somebody could do wrong, in one line: to a view, or to an answer on its way out. */
export type Leak = {
  says: string
  post?: (view: PostView, author: Viewer) => PostView
  comment?: (view: CommentView, author: Viewer, postAuthor: Viewer) => CommentView
  review?: (view: ReviewView, author: Viewer) => ReviewView
  note?: (view: NoteView, author: Viewer) => NoteView
  answer?: (answer: Answer, authors: Authors) => Answer
}

type Item = { id: string; unread?: boolean }
type List = { items: Item[]; nextCursor: string | null }

export const leaks: Leak[] = [
  {
    says: 'a nickname in place of 익명',
    post: (view, { nickname }) => ({ ...view, author: { ...view.author, name: nickname } }),
  },
  {
    says: 'a picture by person',
    comment: (view, { loginId }) => ({ ...view, content: `${view.content} /pictures/${btoa(loginId)}.webp` }),
  },
  {
    says: 'a number that one keeps in every thread',
    comment: (view, { id }) => ({ ...view, author: { ...view.author, name: `익명${id.slice(-4)}` } }),
  },
  {
    says: '(글쓴이) beside the nickname of who wrote the anonymous post',
    comment: (view, { id }, { id: postAuthorId }) =>
      view.anonymous ? view : { ...view, author: { ...view.author, isWriter: id === postAuthorId } },
  },
  {
    says: 'a deleted comment that still says whose it was',
    comment: (view, { nickname }) => (view.deleted ? { ...view, content: `${nickname}님이 지웠어요` } : view),
  },
  {
    says: 'a count that knows whose the post is',
    post: (view, { loginId }) => ({ ...view, likeCount: view.likeCount + Number(loginId === 'jun_veil') }),
  },
  {
    says: 'an ETag made of what the author wrote so far',
    post: (view, { id }) => ({ ...view, version: Number.parseInt(id.slice(-4), 16) }),
  },
  {
    says: 'a moment that moves with the author',
    post: (view, { id }) => ({
      ...view,
      updatedAt: new Date(Number.parseInt(id.slice(-4), 16)).toISOString(),
    }),
  },
  {
    says: '수강 확인 that knows who wrote the review',
    review: (view, { loginId }) => ({ ...view, tookIt: loginId === 'jun_veil' }),
  },
  {
    says: 'a review that counts what its author wrote elsewhere',
    review: (view, { id }) => ({ ...view, helpfulCount: Number.parseInt(id.slice(-4), 16) }),
  },
  {
    says: 'an edit mark of a note that moves with its author',
    note: (view, { id }) => ({ ...view, version: Number.parseInt(id.slice(-4), 16) }),
  },
  {
    says: 'a queue that tells who sent a report',
    answer: onLists(({ items, ...page }, authors) => ({
      ...page,
      items: items.map((item) => ('reason' in item ? { ...item, by: idOf(authors, item) } : item)),
    })),
  },
  {
    says: 'an order by author',
    answer: onLists(({ items, ...page }, authors) => ({
      ...page,
      items: items.toSorted((a, b) => idOf(authors, a).localeCompare(idOf(authors, b))),
    })),
  },
  {
    says: 'everything of one person left out',
    answer: onLists(({ items, ...page }, authors) => ({
      ...page,
      items: items.filter(({ id }) => authors.get(id)?.loginId !== 'jun_veil'),
    })),
  },
  {
    says: 'a cursor with the author in it',
    answer: onLists(({ items, nextCursor }, authors) => ({
      items,
      nextCursor: nextCursor && `${nextCursor}.${items.map((item) => idOf(authors, item)).at(-1)}`,
    })),
  },
  {
    says: 'news of one person told once',
    answer: onLists(({ items, ...page }, authors) => ({
      ...page,
      items: items.map((item, at) => ({
        ...item,
        unread: items.findIndex((other) => idOf(authors, other) === idOf(authors, item)) === at,
      })),
    })),
  },
  {
    says: 'an author filter that finds what is anonymous',
    answer: (answer, authors) =>
      answer.target.includes('?author=jun')
        ? {
            ...answer,
            body: [...authors].flatMap(([id, { nickname }]) => (nickname === '준호' ? id : [])).join(),
          }
        : answer,
  },
  {
    says: 'a header about the author',
    answer: (answer, authors) => ({
      ...answer,
      headers: `${answer.headers}\nx-cache-key: ${authors.get(idIn(answer))?.id}`,
    }),
  },
  {
    says: 'a refusal that names whose it is',
    answer: (answer, authors) =>
      answer.status === 403
        ? { ...answer, body: `${answer.body}${authors.get(idIn(answer))?.nickname}님의 글이에요` }
        : answer,
  },
  {
    says: 'another status for what a friend wrote',
    answer: (answer, authors) =>
      authors.get(idIn(answer))?.loginId === 'jun_veil' ? { ...answer, status: 404 } : answer,
  },
]

function onLists(spoil: (page: List, authors: Authors) => List): NonNullable<Leak['answer']> {
  return (answer, authors) => {
    if (!answer.body.startsWith('{"items":')) return answer

    return { ...answer, body: JSON.stringify(spoil(JSON.parse(answer.body), authors)) }
  }
}

function idOf(authors: Authors, { id }: Item): string {
  return authors.get(id)?.id ?? ''
}
