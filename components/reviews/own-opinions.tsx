import type { ReactNode } from 'react'
import { PageBar } from '@/components/shell/page-bar'
import { PageHead } from '@/components/shell/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Pager } from '@/components/ui/pager'
import { EmptyState } from '@/components/ui/state-page'
import { Tabs } from '@/components/ui/tabs'

const lists = [
  { href: '/me/reviews', label: '내가 쓴 강의평', tab: '강의평', empty: '아직 쓴 강의평이 없어요' },
  {
    href: '/me/exam-notes',
    label: '내가 쓴 시험 정보',
    tab: '시험 정보',
    empty: '아직 쓴 시험 정보가 없어요',
  },
] as const

type OwnOpinionsProps = {
  here: (typeof lists)[number]['href']
  /** How many are on this page. */
  count: number
  nextCursor: string | null
  /** Whether this is not the first page. */
  deep: boolean
  children: ReactNode
}

/** 내가 쓴 강의평 and 시험 정보 are two views of one thing. */
export function OwnOpinions({ here, count, nextCursor, deep, children }: OwnOpinionsProps) {
  const list = lists.find(({ href }) => href === here)
  const title = list?.label ?? ''

  return (
    <article className="max-w-post">
      <PageBar title={title} small="나만 볼 수 있어요" back="/me" />
      <PageHead title={title} lead="누가 썼는지는 나만 알아요." />
      <Tabs
        label="내가 쓴 강의평과 시험 정보"
        items={lists.map(({ href, tab }) => ({ href, label: tab, current: href === here }))}
      />
      {count === 0 && !deep ? (
        <EmptyState
          title={list?.empty ?? ''}
          text="들은 강의의 이야기를 남기면 여기에 모여요."
          action={<ButtonLink href="/courses">강의 찾기</ButtonLink>}
        />
      ) : (
        children
      )}
      <Pager
        newest={deep ? here : undefined}
        older={nextCursor ? `${here}?cursor=${nextCursor}` : undefined}
      />
    </article>
  )
}
