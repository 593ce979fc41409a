'use client'

import { HiddenFields } from '@/components/ui/hidden-fields'
import { IconButton } from '@/components/ui/icon-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { orderPinsAction } from '@/lib/boards/actions'

type PinOrderProps = { boards: readonly { slug: string; name: string }[] }

/** One's pinned boards in their order; each press moves one a place up or down, scripts or not. */
export function PinOrder({ boards }: PinOrderProps) {
  const [, send, pending] = useFormAction(orderPinsAction)
  const slugs = boards.map((board) => board.slug)

  return (
    <ol aria-label="즐겨찾는 순서" className="divide-y divide-line">
      {boards.map(({ slug, name }, place) => (
        <li key={slug} className="flex min-h-12 items-center gap-1 text-15">
          <span className="min-w-0 flex-1 truncate font-550">{name}</span>
          {[-1, 1].map((step) => {
            const target = place + step
            if (target < 0 || target >= slugs.length) return <span key={step} className="size-11" />
            return (
              <form key={step} action={send}>
                {swapped(slugs, place, target).map((one) => (
                  <HiddenFields key={one} fields={{ slug: one }} />
                ))}
                <IconButton
                  type="submit"
                  icon={step < 0 ? 'up' : 'down'}
                  label={`${name} ${step < 0 ? '위로' : '아래로'}`}
                  aria-disabled={pending || undefined}
                />
              </form>
            )
          })}
        </li>
      ))}
    </ol>
  )
}

function swapped(slugs: readonly string[], one: number, other: number): string[] {
  return slugs.map((slug, place) => {
    if (place === one) return slugs[other] ?? slug
    return place === other ? (slugs[one] ?? slug) : slug
  })
}
