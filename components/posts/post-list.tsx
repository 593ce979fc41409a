'use client'

import { useMemo } from 'react'
import { type Packed, unpack } from '@/lib/core/packed'
import { PostRow } from './post-row'
import type { PostLine } from './shown'

/** Posts below one another, drawn by the browser's own code: a list travels as its words alone. */
export function PostList({ label, posts }: { label: string; posts: Packed<PostLine[]> }) {
  const lines = useMemo(() => unpack(posts), [posts])

  return (
    <ul aria-label={label}>
      {lines.map((post) => (
        <PostRow key={post.id} post={post} />
      ))}
    </ul>
  )
}
