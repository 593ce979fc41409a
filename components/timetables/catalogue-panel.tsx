import { type FormEvent, type MouseEvent, useState } from 'react'
import { QuickSelect } from '@/components/catalogue/quick-select'
import { SearchField } from '@/components/catalogue/search-field'
import type { useFinding } from '@/components/catalogue/use-finding'
import { ButtonLink } from '@/components/ui/button'
import { Switch } from '@/components/ui/switch'
import { queryOf } from '@/lib/catalogue/asked'
import type { Facets, SectionView } from '@/lib/catalogue/schema'
import type { TimetableView } from '@/lib/timetables/schema'
import { Candidate } from './candidate'
import { FilterChips } from './filter-chips'

export type CataloguePanelProps = {
  plan: TimetableView
  finding: ReturnType<typeof useFinding>
  facets: Facets
  /** Where the form leads without scripts. */
  here: string
  shown: SectionView | null
  onShow: (section: SectionView | null) => void
  onAdd: (section: SectionView) => void
}

const sorts = [
  { value: 'name', label: '이름순' },
  { value: 'code', label: '학수번호순' },
  { value: 'rating', label: '평점순' },
]

/** The catalogue beside a plan: search, filters, and what is found with the way to take it in. */
export function CataloguePanel({ plan, finding, facets, here, shown, onShow, onAdd }: CataloguePanelProps) {
  const { asked, answer, find, compose } = finding
  const page = 'page' in answer ? answer.page : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    find({})
  }

  return (
    <section aria-label="수업 담기" className="flex min-h-0 flex-1 flex-col">
      <search>
        <form
          action={here}
          onSubmit={submit}
          className="border-b border-line-2 px-gutter pt-3 pb-1 desk:px-6 desk:pt-4"
        >
          <input type="hidden" name="semester" value={asked.semester} />
          <SearchField value={asked.q} onFind={(q) => find({ q })} onCompose={compose} />
          <div className="pt-2">
            <FilterChips asked={asked} facets={facets} here={here} onFind={find} />
          </div>
          <div className="flex min-h-12 flex-wrap items-center gap-x-2 text-13 text-ink-2">
            <p role="status" className="tabular-nums">
              <b className="text-15 font-700 text-ink">{(page?.courses ?? 0).toLocaleString('ko-KR')}</b> 과목
              · 분반 {(page?.total ?? 0).toLocaleString('ko-KR')}개
            </p>
            <QuickSelect
              label="순서"
              name="sort"
              value={asked.sort || 'name'}
              options={sorts}
              onPick={(sort) => find({ sort })}
              bare
            />
            <span className="ml-auto text-13">
              <Switch
                label="빈 시간만"
                name="free"
                value={plan.id}
                checked={asked.free === plan.id}
                onChange={({ target }) => find({ free: target.checked ? plan.id : '' })}
              />
            </span>
          </div>
          <button type="submit" className="unscripted min-h-11 px-4 text-15 font-600">
            찾기
          </button>
        </form>
      </search>
      <Found {...{ plan, finding, here, shown, onShow, onAdd }} />
    </section>
  )
}

function Found({ plan, finding, here, shown, onShow, onAdd }: Omit<CataloguePanelProps, 'facets'>) {
  const { asked, answer, findMore } = finding
  const [isWaiting, setWaiting] = useState(false)
  if ('problem' in answer)
    return <p className="px-gutter py-6 text-14 text-ink-2 desk:px-6">{answer.problem}</p>

  const { items, nextCursor, total } = answer.page
  const more = (event: MouseEvent) => {
    event.preventDefault()
    if (isWaiting) return
    setWaiting(true)
    void findMore().finally(() => setWaiting(false))
  }

  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain" onPointerLeave={() => onShow(null)}>
      {total === 0 && (
        <p className="px-gutter py-6 text-14 text-ink-2 desk:px-6">
          {asked.q ? `‘${asked.q}’에 맞는 수업이 없어요.` : '조건에 맞는 수업이 없어요.'} 조건을 하나씩 풀거나
          직접 적을 수 있어요.
        </p>
      )}
      <ul aria-label="찾은 수업" aria-busy={isWaiting}>
        {items.map((section) => (
          <Candidate
            key={section.id}
            plan={plan}
            section={section}
            search={asked.q}
            isShown={shown?.id === section.id}
            onShow={onShow}
            onAdd={onAdd}
          />
        ))}
      </ul>
      <p className="flex flex-wrap justify-center gap-2 px-gutter py-5">
        {nextCursor && (
          <ButtonLink href={`${here}?${queryOf(asked, nextCursor)}`} prefetch={false} onClick={more}>
            더 보기
          </ButtonLink>
        )}
        <ButtonLink href={`/timetables/${plan.id}/entries/new`} tone="bare" icon="write">
          직접 적기
        </ButtonLink>
      </p>
    </div>
  )
}
