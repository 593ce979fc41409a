import { Count } from '@/components/ui/counts'
import { When } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'
import type { PostLine } from './shown'

/** One post of a list. The title is the link; it covers the whole row. Looks: `.row`. */
export function PostRow({ post }: { post: PostLine }) {
  return (
    <li className={post.untitled ? 'row row-untitled' : 'row'}>
      <h2>
        {post.question && (
          <span className="mr-1.5 align-[1.5px]">
            <Tag>질문</Tag>
          </span>
        )}
        <a href={`/posts/${post.id}`} data-row>
          {post.name}
        </a>
      </h2>
      {post.below && <p>{post.below}</p>}
      <div>
        <span className="facts">
          {post.board && <span>{post.board}</span>}
          <span>{post.writer}</span>
          <When at={post.at} text={post.when} full={post.full} />
        </span>
        <Count kind="like" label="공감" count={post.like} />
        <Count kind="comment" label="댓글" count={post.comment} />
        <Count kind="scrap" label="스크랩" count={post.scrap} />
      </div>
    </li>
  )
}
