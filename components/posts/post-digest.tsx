import Link from 'next/link'
import { shortNumber } from '@/components/ui/counts'
import { When } from '@/components/ui/meta'
import { NewCount } from '@/components/ui/new-cell'
import { Tag } from '@/components/ui/tag'
import { postName } from './preview'
import type { ShownHead } from './shown'

type PostDigestProps = {
  board: { slug: string; name: string }
  /** New since one was last there; left out where nobody counts. */
  newCount?: number | undefined
  posts: readonly ShownHead[]
}

/** The newest of one board as single lines, the board's name in the margin. */
export function PostDigest({ board, newCount, posts }: PostDigestProps) {
  return (
    <section
      aria-label={board.name}
      className="border-t border-line-2 pt-3.5 pb-1.5 wide:grid wide:grid-cols-[124px_minmax(0,1fr)] wide:py-2"
    >
      <div className="flex items-center gap-[7px] pb-0.5 wide:block wide:pt-2 wide:pr-3">
        <h3 className="min-w-0 text-14 font-650 wide:text-15/normal">
          <Link
            href={`/boards/${board.slug}`}
            className="relative inline-block py-1 after:absolute after:-inset-x-2 after:-inset-y-2 hover:text-primary"
          >
            {board.name}
          </Link>
        </h3>
        <NewCount count={newCount} className="ml-auto wide:mt-px wide:ml-0" />
      </div>
      {posts.length > 0 ? (
        <ul className="divide-y divide-line">
          {posts.map((post) => (
            <DigestLine key={post.id} {...post} />
          ))}
        </ul>
      ) : (
        <p className="py-2 text-15/normal text-ink-3">아직 글이 없어요.</p>
      )}
    </section>
  )
}

function DigestLine(post: ShownHead) {
  return (
    <li className="relative flex items-baseline gap-2 py-2 text-15/normal">
      {post.question && <Tag>질문</Tag>}
      <Link
        href={`/posts/${post.id}`}
        prefetch={false}
        data-row
        className="min-w-0 truncate outline-none! after:absolute after:inset-0 after:rounded-block hover:text-primary focus-visible:after:outline-2 focus-visible:after:outline-primary"
      >
        {postName(post)}
      </Link>
      {post.commentCount > 0 && (
        <span className="flex-none text-12 font-600 text-comment tabular-nums">
          <span className="sr-only">댓글 </span>
          {shortNumber(post.commentCount)}
        </span>
      )}
      <When
        at={post.createdAt}
        text={post.whenText}
        full={post.fullTime}
        className="ml-auto flex-none text-12 text-ink-3"
      />
    </li>
  )
}
