import { readRows } from '../../rows.mjs'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const rows = await readRows()

  return (
    <ul>
      {rows.map(({ id, title, body, nickname, createdAt, likeCount, commentCount }) => (
        <li key={id}>
          <a href={`/posts/${id}`}>{title}</a>
          <p>{body}</p>
          <span>
            {nickname ?? '익명'} {createdAt.toISOString()} {likeCount} {commentCount}
          </span>
        </li>
      ))}
    </ul>
  )
}
