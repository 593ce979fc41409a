import Link from 'next/link'
import { Meta } from '@/components/ui/meta'
import { creditsText } from '@/lib/catalogue/wording'
import type { EntryView, TimetableView } from '@/lib/timetables/schema'
import { entryTimeText } from '@/lib/timetables/wording'

type EntryListProps = {
  plan: TimetableView
  /** Opens an entry here instead of on its own page. */
  onOpen?: ((entryId: string) => void) | undefined
}

/** The twin of the grid in words, with what has no time as well. */
export function EntryList({ plan, onOpen }: EntryListProps) {
  if (plan.entries.length === 0) return null

  return (
    <section aria-labelledby="entries" className="pt-7">
      <h2 id="entries" className="border-b border-line-2 pb-2 text-16 font-650">
        담은 수업 <span className="font-550 text-ink-3 tabular-nums">{plan.entries.length}</span>
      </h2>
      <ul>
        {plan.entries.map((entry) => (
          <li key={entry.id} className="group relative border-b border-line py-3">
            <h3 className="flex items-center gap-2 text-15/normal font-650">
              <i
                aria-hidden="true"
                className="size-3 flex-none rounded-bar"
                style={{ background: `var(--c${entry.colour}-edge)` }}
              />
              {plan.viewer.mine ? <EntryLink entry={entry} onOpen={onOpen} /> : entry.title}
            </h3>
            <p className="text-13 text-ink-2 tabular-nums">{entryTimeText(entry)}</p>
            <Meta className="mt-0.5">
              {entry.professor && <span>{entry.professor}</span>}
              {entry.credits !== null && <span>{creditsText(entry.credits)}</span>}
            </Meta>
            {entry.memo && <p className="mt-1 text-13 whitespace-pre-line text-ink-2">{entry.memo}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An entry's name, which leads to it from its whole row. */
export function EntryLink({ entry, onOpen }: { entry: EntryView } & Pick<EntryListProps, 'onOpen'>) {
  return (
    <Link
      href={`/timetables/${entry.timetableId}/entries/${entry.id}`}
      prefetch={false}
      onClick={(event) => {
        if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen(entry.id)
      }}
      className="font-620 group-hover:text-primary after:absolute after:inset-0"
    >
      {entry.title}
    </Link>
  )
}
