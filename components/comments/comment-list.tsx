'use client'

import { type MouseEvent, type ReactNode, useEffect, useMemo, useState } from 'react'
import type { FormAction } from '@/components/ui/form-action'
import { toast } from '@/components/ui/toast'
import { useFormAction } from '@/components/ui/use-form-action'
import { useSoftLinks } from '@/components/ui/use-soft-links'
import { type Packed, unpack } from '@/lib/core/packed'
import { Comment } from './comment'
import { LikesForm } from './like-button'
import type { CommentLine } from './shown'

/** What only the server can draw of a comment. */
export type Drawn = { menu: ReactNode; words: ReactNode }

/** The page of the thread, and where in it one is. */
export type Replying = { here: string; cursor?: string | undefined }

type CommentListProps = {
  comments: Packed<CommentLine[]>
  like: FormAction
  replying?: Replying | undefined
  /** Where a comment is reported, before its id. */
  reportAt: string
  isReporting: boolean
  drawn: Readonly<Record<string, Drawn | undefined>>
}

/**
 * The comments as one component of the browser: their words travel once, as data. One form serves the 공감 of
 * all of them; with scripts a button answers at once, and a refusal puts it back and says why. Their 신고 come with
 * the scripts: a hundred links that hardly anybody follows would make every thread heavier.
 */
export function CommentList({ comments, like, replying, reportAt, isReporting, drawn }: CommentListProps) {
  const answer = useSoftLinks('data-reply', { scroll: false })
  const leave = useSoftLinks('data-report')
  const lines = useMemo(() => unpack(comments), [comments])
  const [state, send, pending] = useFormAction(like)
  const [asked, setAsked] = useState<readonly string[]>([])
  const [reports, setReports] = useState(isReporting)
  useEffect(() => setReports(true), [])

  useEffect(() => {
    if (state.message) toast({ text: state.message })
  }, [state])

  function follow(event: MouseEvent) {
    answer(event)
    leave(event)
  }

  return (
    <>
      <LikesForm
        action={send}
        onAsk={(value) => setAsked((before) => [...(pending ? before : []), value])}
        asked={pending ? asked : []}
        refusal={state.message}
      />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <ol onClick={follow}>
        {lines.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            asked={pending ? asked : []}
            replyHref={!comment.under && replying ? hrefOf(replying, comment.id) : undefined}
            reportHref={reports && canReport(comment) ? `${reportAt}/${comment.id}` : undefined}
            {...drawn[comment.id]}
          />
        ))}
      </ol>
    </>
  )
}

function canReport({ mine, deleted, reported }: CommentLine): boolean {
  return !mine && !deleted && !reported
}

function hrefOf({ here, cursor }: Replying, id: string): string {
  return `${here}?reply=${id}${cursor ? `&cursor=${cursor}` : ''}#write`
}
