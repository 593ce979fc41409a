'use client'

import { useRouter } from 'next/navigation'
import { QuickSelect } from '@/components/catalogue/quick-select'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'

type Filter = {
  name: string
  label: string
  value: string
  options: readonly { value: string; label: string }[]
}

type ReviewFiltersProps = {
  here: string
  /** What stays chosen besides. */
  kept: Readonly<Record<string, string>>
  filters: readonly Filter[]
}

/** Choices that each lead to another view of the list; without scripts they are a form with a button. */
export function ReviewFilters({ here, kept, filters }: ReviewFiltersProps) {
  const router = useRouter()
  const pick = (name: string, value: string) => {
    const chosen = filters.map((filter) => [filter.name, filter.name === name ? value : filter.value])
    const query = new URLSearchParams(
      [...Object.entries(kept), ...chosen].filter(([, choice]) => choice !== ''),
    )
    router.push(query.size > 0 ? `${here}?${query}` : here, { scroll: false })
  }

  return (
    <form action={here} aria-label="골라 보기" className="flex flex-wrap items-center gap-1.5">
      <HiddenFields fields={kept} />
      {filters.map(({ name, ...filter }) => (
        <QuickSelect key={name} name={name} {...filter} onPick={(value) => pick(name, value)} />
      ))}
      <Button type="submit" size="s" className="unscripted">
        보기
      </Button>
    </form>
  )
}
