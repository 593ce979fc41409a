import type { ReactNode } from 'react'
import { isPlain, Words } from '@/components/posts/words'
import { shortNumber } from '@/components/ui/counts'
import type { FormAction } from '@/components/ui/form-action'
import type { Reporting } from '@/components/ui/reporting'
import { pack } from '@/lib/core/packed'
import { CommentList, type Drawn, type Replying } from './comment-list'
import { commentLine, type ShownComment } from './shown'

type CommentThreadProps = {
  /** In reading order, replies under their parent. */
  comments: readonly ShownComment[]
  /** What is not deleted, as the post counts it. */
  count: number
  like: FormAction
  /** Where 답글 leads. Left out: no replies here. */
  replying?: Replying | undefined
  /** A comment's `Menu`. */
  menuOf?: ((comment: ShownComment) => ReactNode) | undefined
  reporting: Reporting
  /** Every comment carries its 신고 from the start: for readers without scripts, who ask for it by `reportHref`. */
  isReporting: boolean
  reportHref: string
  /** Links to the rest of a long thread. */
  pager?: ReactNode
}

/** All that was said under a post. */
export function CommentThread({
  comments,
  count,
  like,
  replying,
  menuOf,
  reporting,
  isReporting,
  reportHref,
  pager,
}: CommentThreadProps) {
  const isReportable = comments.some(({ viewer, deleted }) => !viewer.mine && !deleted)

  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className="pt-3.5 pb-0.5 text-13 font-600 text-ink-2 tabular-nums">
        {count > 0 ? `댓글 ${shortNumber(count)}` : '댓글'}
      </h2>
      {comments.length === 0 && (
        <p className="py-6 text-15 text-ink-3">아직 댓글이 없어요. 첫 댓글을 남겨 보세요.</p>
      )}
      <CommentList
        comments={pack(comments.map((comment) => commentLine(comment, reporting.reported)))}
        like={like}
        replying={replying}
        reportAt={reporting.at}
        isReporting={isReporting}
        drawn={Object.fromEntries(
          comments.flatMap((comment) => {
            const drawn = drawnFor(comment, { menuOf, reporting })
            return drawn ? [[comment.id, drawn]] : []
          }),
        )}
      />
      {isReportable && !isReporting && (
        <a href={reportHref} className="unscripted py-3 text-13 text-ink-2">
          댓글 신고하기
        </a>
      )}
      {pager}
    </section>
  )
}

/** Few comments have a menu or an address in them, or are folded: only for those does the server draw. */
function drawnFor(
  comment: ShownComment,
  { menuOf, reporting }: Pick<CommentThreadProps, 'menuOf' | 'reporting'>,
): Drawn | undefined {
  const { id, content, viewer } = comment
  const menu = viewer.mine ? menuOf?.(comment) : undefined
  const isAsWritten = isPlain(content) && !reporting.reported.includes(id)
  const words = isAsWritten ? undefined : reporting.shown(id, <Words text={content} />)

  return menu || words ? { menu, words } : undefined
}
