import Link from 'next/link'
import { NewCount } from '@/components/ui/new-cell'
import { Tag } from '@/components/ui/tag'
import type { BoardView } from '@/lib/boards/schema'
import { PinButton } from './pin-button'

type BoardListProps = {
  boards: readonly BoardView[]
  /** By slug, how many posts came since one last looked. */
  news: Readonly<Record<string, number>>
}

/** Every board of the university, one's pins first. */
export function BoardList({ boards, news }: BoardListProps) {
  return (
    <ul>
      {boards.map((board) => (
        <li key={board.slug} className="relative flex items-center gap-3 border-b border-line py-2.5">
          <div className="min-w-0 flex-1">
            <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-16 font-620">
              <Link
                href={`/boards/${board.slug}`}
                data-row
                className="outline-none! after:absolute after:inset-0 after:rounded-block hover:text-primary focus-visible:after:outline-2 focus-visible:after:outline-primary"
              >
                {board.name}
              </Link>
              {board.anonymity === 'always' && <Tag tone="line">익명만</Tag>}
              {board.anonymity === 'never' && <Tag tone="line">닉네임만</Tag>}
              {board.viewer.owner && <Tag>내 게시판</Tag>}
              <NewCount count={news[board.slug] || undefined} />
            </h2>
            {board.description && <p className="truncate text-13 text-ink-3">{board.description}</p>}
          </div>
          <div className="relative z-1">
            <PinButton slug={board.slug} name={board.name} pinned={board.viewer.pinned} />
          </div>
        </li>
      ))}
    </ul>
  )
}
