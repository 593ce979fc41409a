'use client'

import { useMemo } from 'react'
import { useSoftLinks } from '@/components/ui/use-soft-links'
import { type Packed, unpack } from '@/lib/core/packed'
import { PostRow } from './post-row'
import type { PostLine } from './shown'

/** Posts below one another, drawn by the browser's own code: a list travels as its words alone. */
export function PostList({ label, posts }: { label: string; posts: Packed<PostLine[]> }) {
  const follow = useSoftLinks('data-row')
  const lines = useMemo(() => unpack(posts), [posts])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <ul aria-label={label} onClick={follow}>
      {lines.map((post) => (
        <PostRow key={post.id} post={post} />
      ))}
    </ul>
  )
}
