'use client'

import { ButtonLink } from '@/components/ui/button'
import type { BoardView } from '@/lib/boards/schema'
import { PinButton } from './pin-button'

/** What a board is for: its rules, one's pin, and its owner's tools. */
export function BoardAside({ board }: { board: BoardView }) {
  return (
    <>
      <div className="flex items-center justify-between border-b border-line-2 pb-2">
        <h2 className="text-16 font-650">게시판 안내</h2>
        <div className="hidden wide:block">
          <PinButton slug={board.slug} name={board.name} pinned={board.viewer.pinned} />
        </div>
      </div>
      <p className="pt-3 text-14 text-ink-2">{naming[board.anonymity]}</p>
      {board.rules && <p className="pt-2 text-14 whitespace-pre-line text-ink-2">{board.rules}</p>}
      {board.viewer.owner && (
        <ButtonLink href={`/boards/${board.slug}/settings`} size="s" icon="settings" className="mt-4">
          게시판 고치기
        </ButtonLink>
      )}
    </>
  )
}

const naming = {
  optional: '익명으로도 닉네임으로도 쓸 수 있어요.',
  always: '익명으로만 쓰는 게시판이에요.',
  never: '닉네임으로만 쓰는 게시판이에요.',
}
