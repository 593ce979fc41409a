import Link from 'next/link'
import type { MouseEvent, ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Asked, queryOf } from '@/lib/catalogue/asked'
import { chosenIn } from '@/lib/catalogue/chosen'

type ChosenChipsProps = {
  asked: Asked
  onFind: (change: Partial<Asked>) => void
  isOpen: boolean
  onOpen: () => void
  /** What stands before the filters: the semester. */
  children: ReactNode
}

const chip =
  'relative inline-flex h-[34px] flex-none items-center gap-1.5 rounded-ctl px-[11px] text-13 whitespace-nowrap after:absolute after:inset-x-0 after:-inset-y-[5px]'

/** The semester, the way to the filters on a phone, and each filter that is set, to be taken off. */
export function ChosenChips({ asked, onFind, isOpen, onOpen, children }: ChosenChipsProps) {
  const chosen = chosenIn(asked)

  return (
    <div className="-mx-gutter flex items-center gap-1.5 overflow-x-auto px-gutter py-2 [scrollbar-width:none] wide:mx-0 wide:flex-wrap wide:px-0">
      {children}
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={onOpen}
        className={`${chip} scripted font-550 text-ink-2 shadow-[inset_0_0_0_1px_var(--line-2)] wide:hidden`}
      >
        <Icon name="filter" firm className="size-3.5" />
        거르기
      </button>
      {chosen.map(({ name, label, without }) => (
        <Link
          key={name}
          href={`/courses?${queryOf({ ...asked, ...without })}`}
          prefetch={false}
          aria-label={`${label} 빼기`}
          onClick={(event: MouseEvent) => {
            event.preventDefault()
            onFind(without)
          }}
          className={`${chip} bg-wash font-600 text-primary shadow-[inset_0_0_0_1px_var(--primary)]`}
        >
          {label}
          <Icon name="close" firm className="size-3.5" />
        </Link>
      ))}
    </div>
  )
}
