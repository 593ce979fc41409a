import Link from 'next/link'

type LeftBoardsProps = { boards: readonly { slug: string; name: string }[] }

/** Boards that would stay without an owner; nothing for whoever owns none. */
export function LeftBoards({ boards }: LeftBoardsProps) {
  if (boards.length === 0) return null

  return (
    <section aria-labelledby="left-boards">
      <h2 id="left-boards" className="text-16 font-650">
        내가 연 게시판
      </h2>
      <p className="mt-1 text-14 text-ink-2">
        게시판과 글은 남고 맡은 사람만 없어져요. 이어서 맡을 학생이 있으면 먼저 넘겨주세요.
      </p>
      <ul className="mt-2 list-[square] pl-5 text-14 marker:text-primary">
        {boards.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              href={`/boards/${slug}/settings`}
              className="inline-block py-0.5 font-600 text-primary underline"
            >
              {name} 넘겨주기
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
