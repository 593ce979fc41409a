import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Switch } from '@/components/ui/switch'
import { type Asked, withoutFilters } from '@/lib/catalogue/asked'
import { yearText } from '@/lib/catalogue/chosen'
import type { Facets } from '@/lib/catalogue/schema'
import { creditsText } from '@/lib/catalogue/wording'
import { DayBoxes } from './day-boxes'
import { FilterSelect } from './filter-select'

type FilterPanelProps = {
  asked: Asked
  facets: Facets
  total: number
  /** The plan whose free hours are meant; `null` where there is none in that semester. */
  plan: string | null
  onFind: (change: Partial<Asked>) => void
  isOpen: boolean
  onClose: () => void
}

const hours = Array.from({ length: 16 }, (_, index) => `${String(index + 7).padStart(2, '0')}:00`)

/** Filters: beside the list from 768 px, on a phone a sheet without a veil, so that the list is seen to follow. */
export function FilterPanel({ asked, facets, total, plan, onFind, isOpen, onClose }: FilterPanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isOpen) panel.current?.focus()
  }, [isOpen])

  const select = (
    name: 'department' | 'classification' | 'year' | 'credits' | 'from' | 'to',
    label: string,
  ) => ({
    name,
    label,
    value: asked[name],
    onPick: (value: string) => onFind({ [name]: value }),
  })

  return (
    <section
      ref={panel}
      id="filters"
      tabIndex={-1}
      aria-label="거르기"
      data-open={isOpen || undefined}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      className="fixed inset-x-0 bottom-0 z-7 hidden max-h-[72dvh] overflow-y-auto rounded-t-sheet bg-sheet px-gutter pt-3 pb-[calc(var(--safe)+20px)] shadow-dialog outline-none data-open:block data-open:rise noscript:static noscript:block noscript:max-h-none noscript:bg-transparent noscript:px-0 noscript:shadow-none wide:static wide:block wide:max-h-none wide:overflow-visible wide:rounded-none wide:bg-transparent wide:px-0 wide:pt-5 wide:shadow-none wide:animate-none"
    >
      <div className="flex flex-col gap-4 wide:sticky wide:top-[calc(var(--bar)+32px)]">
        <div className="flex items-center justify-between wide:hidden">
          <h2 className="text-16 font-650">거르기</h2>
          <IconButton icon="close" label="거르기 닫기" onClick={onClose} className="scripted -mr-2.5" />
        </div>
        <FilterSelect {...select('department', '학과')} options={facets.departments} />
        <div className="grid grid-cols-2 gap-3">
          <FilterSelect {...select('classification', '이수구분')} options={facets.classifications} />
          <FilterSelect {...select('year', '대상 학년')} options={facets.years} say={yearText} />
          <FilterSelect
            {...select('credits', '학점')}
            options={facets.credits}
            say={(credits) => creditsText(Number(credits))}
          />
        </div>
        <DayBoxes value={asked.day} onPick={(day) => onFind({ day })} />
        <div className="grid grid-cols-2 gap-3">
          <FilterSelect {...select('from', '언제부터')} options={hours.map((value) => ({ value }))} />
          <FilterSelect {...select('to', '언제까지')} options={hours.map((value) => ({ value }))} />
        </div>
        <p className="-mt-2 text-12 text-ink-3">모든 수업 시간이 고른 요일과 시간 안에 드는 수업만 남아요.</p>
        {plan && (
          <Switch
            label="내 빈 시간에 맞는 수업만"
            name="free"
            value={plan}
            checked={asked.free !== ''}
            onChange={({ target }) => onFind({ free: target.checked ? plan : '' })}
          />
        )}
        <div className="flex gap-2">
          <Button size="m" wide onClick={() => onFind(withoutFilters(asked))} className="scripted">
            모두 풀기
          </Button>
          <Button tone="go" wide onClick={onClose} className="scripted wide:hidden">
            {total.toLocaleString('ko-KR')}개 보기
          </Button>
          <Button type="submit" tone="go" wide className="unscripted">
            찾기
          </Button>
        </div>
      </div>
    </section>
  )
}
