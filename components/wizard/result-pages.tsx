import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

/** As many as one compares: whole rows of two and of three. */
const pageSize = 12

type ResultPagesProps = { items: readonly ReactNode[] }

/** The first twelve; each twelve more unfold below them. The address knows how far, for whoever comes back. */
export function ResultPages({ items }: ResultPagesProps) {
  const asked = Number(useSearchParams().get('shown'))

  return <Page items={items} from={0} shown={asked} />
}

function Page({ items, from, shown }: ResultPagesProps & { from: number; shown: number }) {
  const next = from + pageSize
  const most = Math.min(next + pageSize, items.length)

  return (
    <>
      <ol
        start={from + 1}
        className="grid grid-cols-[repeat(auto-fill,minmax(140px,1fr))] gap-x-4 gap-y-6 wide:grid-cols-[repeat(auto-fill,minmax(236px,1fr))] wide:gap-x-7"
      >
        {items.slice(from, next)}
      </ol>
      {next < items.length && (
        <details
          open={shown > next}
          onToggle={({ currentTarget: { open } }) =>
            remember(open ? Math.max(shown, most) : Math.min(shown, next))
          }
          className="pt-6"
        >
          <summary className="flex min-h-11 items-center justify-center gap-1.5 rounded-ctl text-14 font-600 shadow-[inset_0_0_0_1px_var(--field)] hover:bg-sunken [[open]>&]:mb-3 [[open]>&]:justify-start [[open]>&]:rounded-none [[open]>&]:border-t [[open]>&]:border-line-2 [[open]>&]:text-13 [[open]>&]:text-ink-3 [[open]>&]:shadow-none">
            {next + 1}–{most}안 <span className="[[open]>summary>&]:hidden">더 보기</span>
            <span className="hidden [[open]>summary>&]:inline">접기</span>
            <Icon name="down" firm className="size-3.5 [[open]>summary>&]:rotate-180" />
          </summary>
          <Page items={items} from={next} shown={shown} />
        </details>
      )}
    </>
  )
}

function remember(shown: number) {
  const address = new URL(window.location.href)
  if (shown > pageSize) address.searchParams.set('shown', String(shown))
  else address.searchParams.delete('shown')
  window.history.replaceState(null, '', address)
}
