'use client'

import { PostRow } from './post-row'
import type { PostLine } from './shown'

/** Posts below one another, drawn by the browser's own code: a list travels as its words alone. */
export function PostList({ label, posts }: { label: string; posts: readonly PostLine[] }) {
  return (
    <ul aria-label={label}>
      {posts.map((post) => (
        <PostRow key={post.id} post={post} />
      ))}
    </ul>
  )
}
