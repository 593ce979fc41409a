import Link from 'next/link'
import { postName } from './preview'
import { RestLine } from './rest-line'
import type { ShownHead } from './shown'

type PostRestProps = { board: { slug: string; name: string }; posts: readonly ShownHead[] }

/** Beside a post: what else is new on its board. */
export function PostRest({ board, posts }: PostRestProps) {
  return (
    <>
      <div className="flex items-baseline justify-between border-b border-line-2 pb-2.5">
        <h2 className="text-16 font-650">{board.name}의 새 글</h2>
        <Link href={`/boards/${board.slug}`} className="text-13 text-ink-3 hover:text-primary">
          더 보기
        </Link>
      </div>
      {posts.length === 0 && <p className="py-3 text-14 text-ink-3">다른 글이 아직 없어요.</p>}
      <ul className="divide-y divide-line">
        {posts.map((post) => (
          <RestLine
            key={post.id}
            href={`/posts/${post.id}`}
            name={postName(post)}
            at={post.createdAt}
            when={post.whenText}
            full={post.fullTime}
          />
        ))}
      </ul>
    </>
  )
}
