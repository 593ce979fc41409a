import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import type { Reporting } from '@/components/ui/reporting'
import { type ItemKind, itemNames } from '@/lib/moderation/item'
import { Folded } from './folded'

/** For a list of items of one kind, of which the viewer has reported some. */
export function reportingOf(kind: ItemKind, reported: readonly string[]): Reporting {
  const at = `/reports/${kind}`

  return {
    at,
    reported,
    linkTo: (id) =>
      reported.includes(id) ? null : <ReportLink href={`${at}/${id}`} name={itemNames[kind]} />,
    shown: (id, words) =>
      reported.includes(id) ? (
        <Folded kind={kind} itemId={id}>
          {words}
        </Folded>
      ) : (
        words
      ),
  }
}

function ReportLink({ href, name }: { href: string; name: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`${name} 신고`}
      className="inline-flex min-h-11 items-center gap-1 rounded-ctl px-2 text-13 text-ink-2 hover:bg-sunken"
    >
      <Icon name="report" className="size-[15px]" />
      신고
    </Link>
  )
}
