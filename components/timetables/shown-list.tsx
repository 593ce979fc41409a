import type { ReactNode } from 'react'
import { Meta } from '@/components/ui/meta'
import { creditsText } from '@/lib/catalogue/wording'
import type { ShownEntry } from '@/lib/timetables/shown-entry'
import { entryTimeText } from '@/lib/timetables/wording'

type ShownListProps = {
  entries: readonly ShownEntry[]
  /** What can be done with one, at its right. */
  tool?: ((entry: ShownEntry) => ReactNode) | undefined
}

/** The classes of a plan that lives on the device, in words. */
export function ShownList({ entries, tool }: ShownListProps) {
  if (entries.length === 0) return null

  return (
    <section aria-labelledby="shown" className="pt-7">
      <h2 id="shown" className="border-b border-line-2 pb-2 text-16 font-650">
        담은 수업 <span className="font-550 text-ink-3 tabular-nums">{entries.length}</span>
      </h2>
      <ul aria-label="담은 수업">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start justify-between gap-3 border-b border-line py-3">
            <div className="min-w-0">
              <h3 className="flex items-center gap-2 text-15/normal font-650">
                <i
                  aria-hidden="true"
                  className="size-3 flex-none rounded-bar"
                  style={{ background: `var(--c${entry.colour}-edge)` }}
                />
                {entry.title}
              </h3>
              <p className="text-13 text-ink-2 tabular-nums">{entryTimeText(entry)}</p>
              <Meta className="mt-0.5">
                {entry.professor && <span>{entry.professor}</span>}
                {entry.credits !== null && <span>{creditsText(entry.credits)}</span>}
              </Meta>
            </div>
            {tool?.(entry)}
          </li>
        ))}
      </ul>
    </section>
  )
}
