import { type MouseEvent, useState } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/state-page'
import { type Asked, queryOf } from '@/lib/catalogue/asked'
import { NothingLeft } from './nothing-left'
import { SectionRow } from './section-row'
import type { Answer } from './use-finding'

type FoundListProps = {
  asked: Asked
  answer: Answer
  onFind: (change: Partial<Asked>) => void
  onMore: () => Promise<void>
}

/** The rows, and the way to those that follow. */
export function FoundList({ asked, answer, onFind, onMore }: FoundListProps) {
  const [isWaiting, setWaiting] = useState(false)
  if ('problem' in answer) return <EmptyState title="이대로는 찾을 수 없어요" text={answer.problem} />

  const { items, nextCursor, total } = answer.page
  if (total === 0) return <NothingLeft asked={asked} onFind={onFind} />

  const more = (event: MouseEvent) => {
    event.preventDefault()
    if (isWaiting) return
    setWaiting(true)
    void onMore().finally(() => setWaiting(false))
  }

  return (
    <>
      <ul aria-label="찾은 수업" aria-busy={isWaiting}>
        {items.map((section) => (
          <SectionRow key={section.id} section={section} search={asked.q} />
        ))}
      </ul>
      {nextCursor && (
        <p className="flex justify-center pt-[22px] pb-2">
          <ButtonLink href={`/courses?${queryOf(asked, nextCursor)}`} prefetch={false} onClick={more}>
            더 보기
          </ButtonLink>
        </p>
      )}
    </>
  )
}
