import type { MouseEvent } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/state-page'
import { type Asked, queryOf } from '@/lib/catalogue/asked'
import { type Chosen, chosenIn } from '@/lib/catalogue/chosen'
import { useTotals } from './use-totals'

type NothingLeftProps = { asked: Asked; onFind: (change: Partial<Asked>) => void }

/** Why nothing is left, and each filter that could be let go. */
export function NothingLeft({ asked, onFind }: NothingLeftProps) {
  const filters = chosenIn(asked)
  const typed: Chosen[] = asked.q ? [{ name: 'q', label: `‘${asked.q}’`, without: { q: '' } }] : []
  const loosen = [...filters, ...typed].map((chosen) => ({
    ...chosen,
    query: queryOf({ ...asked, ...chosen.without }),
  }))
  const totals = useTotals(loosen.map(({ query }) => query))

  return (
    <EmptyState
      title={asked.q ? `‘${asked.q}’에 맞는 수업이 없어요` : '조건에 맞는 수업이 없어요'}
      text={reasonFor(asked, filters)}
      action={loosen.map(({ name, label, without, query }) => (
        <ButtonLink
          key={name}
          href={`/courses?${query}`}
          prefetch={false}
          onClick={(event: MouseEvent) => {
            event.preventDefault()
            onFind(without)
          }}
        >
          {label} 빼고 찾기
          {totals[query] !== undefined && <span className="font-400 tabular-nums">{totals[query]}개</span>}
        </ButtonLink>
      ))}
    />
  )
}

function reasonFor({ q }: Asked, filters: Chosen[]): string {
  if (q && filters.length > 0) return '조건을 하나씩 풀어 보세요. 다른 학기에 열리는 수업일 수도 있어요.'
  if (q) return '낱말을 줄이거나 초성으로 찾아 보세요. 다른 학기에 열리는 수업일 수도 있어요.'
  if (filters.length > 0) return '함께 건 조건을 모두 채우는 수업이 이번 목록에 없어요. 하나를 풀면 나와요.'
  return '학교가 이 학기의 강의를 올리면 여기에서 볼 수 있어요.'
}
