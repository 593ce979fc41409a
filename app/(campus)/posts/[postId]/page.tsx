import type { Metadata } from 'next'
import { cache } from 'react'
import { SeenBoard } from '@/components/boards/seen-board'
import { JustReported } from '@/components/moderation/just-reported'
import { reportingOf } from '@/components/moderation/reporting-of'
import { PostActions } from '@/components/posts/post-actions'
import { PostBody } from '@/components/posts/post-body'
import { PostMenu } from '@/components/posts/post-menu'
import { PostRest } from '@/components/posts/post-rest'
import { postName } from '@/components/posts/preview'
import { Columns } from '@/components/shell/columns'
import { PageBar } from '@/components/shell/page-bar'
import { UndoBar } from '@/components/ui/undo-bar'
import { requireViewer } from '@/lib/auth/session'
import { restoreCommentAction } from '@/lib/comments/actions'
import { getNameToBe, listComments } from '@/lib/comments/queries'
import { show } from '@/lib/core/show'
import { datedAt } from '@/lib/core/time'
import { listReported } from '@/lib/moderation/queries'
import { likePostAction, scrapPostAction } from '@/lib/posts/actions'
import { getPost, listNewest } from '@/lib/posts/queries'
import { boardNamed } from '../../../campus-shell'
import { Thread } from './thread'

type Props = PageProps<'/posts/[postId]'>

/** Comments that fit on one page of a thread. */
const commentsOnPage = 100

/** Head and page ask for the same post: once a request. */
const postOf = cache(async (postId: string) => show(getPost(await show(requireViewer()), { postId })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { postId } = await params

  return { title: postName(await postOf(postId)) }
}

export default async function PostPage({ params, searchParams }: Props) {
  const [{ postId }, { undo, reply, cursor, at, report, reported: justReported }] = await Promise.all([
    params,
    searchParams,
  ])
  const viewer = await show(requireViewer())
  const [post, comments, anonymousName, reported] = await Promise.all([
    postOf(postId),
    show(listComments.untrusted(viewer, { postId, limit: commentsOnPage, cursor })),
    show(getNameToBe(viewer, { postId })),
    show(listReported(viewer, {})),
  ])
  const [board, newest] = await Promise.all([
    boardNamed(viewer, post.board.slug),
    show(listNewest(viewer, { boards: [post.board.slug], each: 6 })),
  ])
  const reporting = reportingOf('post', reported)
  const dated = datedAt(new Date(), viewer.university.timeZone)
  const shown = dated(post)
  const menu = <PostMenu post={post} board={board} reporting={reporting} />

  return (
    <>
      <PageBar
        title={board.name}
        small={viewer.university.name}
        back={`/boards/${board.slug}`}
        heading={false}
      >
        {menu}
      </PageBar>
      <Columns
        asideWideOnly
        asideLabel={`${board.name}의 새 글`}
        aside={
          <PostRest board={board} posts={newest.filter(({ id }) => id !== postId).map((one) => dated(one))} />
        }
      >
        <article>
          <PostBody
            post={shown}
            menu={menu}
            reporting={reporting}
            actions={<PostActions post={shown} like={likePostAction} scrap={scrapPostAction} />}
          />
        </article>
        <Thread
          viewer={viewer}
          post={post}
          board={board}
          comments={comments}
          anonymousName={anonymousName}
          dated={dated}
          reply={reply}
          cursor={cursor}
          at={at}
          reported={reported}
          report={report}
        />
      </Columns>
      {post.viewer.mine && <SeenBoard slug={board.slug} last={post.id} />}
      <JustReported kind={justReported === post.id ? 'post' : 'comment'} itemId={justReported} />
      {typeof undo === 'string' && (
        <UndoBar text="댓글을 지웠어요." action={restoreCommentAction} fields={{ commentId: undo }} />
      )}
    </>
  )
}
