import { clsx } from 'clsx'
import Link from 'next/link'
import { type MouseEvent, useState } from 'react'
import { DayBoxes } from '@/components/catalogue/day-boxes'
import { FilterSelect } from '@/components/catalogue/filter-select'
import { QuickSelect } from '@/components/catalogue/quick-select'
import { Icon } from '@/components/ui/icon'
import { type Asked, queryOf } from '@/lib/catalogue/asked'
import { chosenIn, yearText } from '@/lib/catalogue/chosen'
import type { Facets } from '@/lib/catalogue/schema'
import { creditsText } from '@/lib/catalogue/wording'

type FilterChipsProps = {
  asked: Asked
  facets: Facets
  /** Where the form leads. */
  here: string
  onFind: (change: Partial<Asked>) => void
}

const chip =
  'relative inline-flex h-[34px] flex-none items-center gap-1.5 rounded-ctl px-[11px] text-13 whitespace-nowrap after:absolute after:inset-x-0 after:-inset-y-[5px]'
const hours = Array.from({ length: 16 }, (_, index) => `${String(index + 7).padStart(2, '0')}:00`)

/** What is set, to be taken off, and what can be set. */
export function FilterChips({ asked, facets, here, onFind }: FilterChipsProps) {
  const [isTimeOpen, setTimeOpen] = useState(false)
  const chosen = chosenIn(asked).filter(({ name }) => name !== 'free')
  const selects = [
    { name: 'department', label: '학과', values: facets.departments, say: (value: string) => value },
    {
      name: 'classification',
      label: '이수구분',
      values: facets.classifications,
      say: (value: string) => value,
    },
    { name: 'year', label: '학년', values: facets.years, say: yearText },
    {
      name: 'credits',
      label: '학점',
      values: facets.credits,
      say: (value: string) => creditsText(Number(value)),
    },
  ] as const

  return (
    <>
      <div className="-mx-gutter flex items-center gap-1.5 overflow-x-auto px-gutter py-0.5 [scrollbar-width:none] desk:-mx-6 desk:flex-wrap desk:px-6">
        {chosen.map(({ name, label, without }) => (
          <Link
            key={name}
            href={`${here}?${queryOf({ ...asked, ...without })}`}
            prefetch={false}
            aria-label={`${label} 빼기`}
            onClick={(event: MouseEvent) => {
              event.preventDefault()
              onFind(without)
            }}
            className={clsx(chip, 'bg-wash font-600 text-primary shadow-[inset_0_0_0_1px_var(--primary)]')}
          >
            {label}
            <Icon name="close" firm className="size-3.5" />
          </Link>
        ))}
        {asked.meets && <input type="hidden" name="meets" value={asked.meets} />}
        {selects.map(({ name, label, values, say }) =>
          asked[name] ? (
            <input key={name} type="hidden" name={name} value={asked[name]} />
          ) : (
            <QuickSelect
              key={name}
              label={label}
              name={name}
              value=""
              options={[
                { value: '', label },
                ...values.map(({ value, count }) => ({ value, label: `${say(value)} (${count})` })),
              ]}
              onPick={(value) => onFind({ [name]: value })}
            />
          ),
        )}
        <button
          type="button"
          aria-expanded={isTimeOpen}
          aria-controls="when"
          onClick={() => setTimeOpen(!isTimeOpen)}
          className={clsx(chip, 'scripted font-550 text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)]')}
        >
          시간
          <Icon name={isTimeOpen ? 'up' : 'down'} firm className="size-3.5" />
        </button>
      </div>
      <div id="when" className={clsx('gap-3 pt-3', isTimeOpen ? 'grid' : 'hidden noscript:grid')}>
        <DayBoxes value={asked.day} onPick={(day) => onFind({ day })} />
        <div className="grid grid-cols-2 gap-3">
          {(['from', 'to'] as const).map((name) => (
            <FilterSelect
              key={name}
              name={name}
              label={name === 'from' ? '언제부터' : '언제까지'}
              value={asked[name]}
              options={hours.map((value) => ({ value }))}
              onPick={(value) => onFind({ [name]: value })}
            />
          ))}
        </div>
      </div>
    </>
  )
}
