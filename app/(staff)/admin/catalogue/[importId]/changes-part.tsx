import { WeekGrid } from '@/components/catalogue/week-grid'
import { meetingsText, sectionText } from '@/components/imports/listing-text'
import { ChangeRows } from '@/components/imports/rows'
import { rowsAddress, type WantedRows } from '@/components/imports/wanted-rows'
import { Pager } from '@/components/ui/pager'
import type { Viewer } from '@/lib/auth/viewer'
import { show } from '@/lib/core/show'
import type { ChangeView } from '@/lib/imports/import-schema'
import { listChanges } from '@/lib/imports/queries'

type ChangesPartProps = { viewer: Viewer; importId: string; wanted: WantedRows; kind: ChangeView['kind'] }

/** What happens to sections, fifty at a time, and the week of one of them as it was read. */
export async function ChangesPart({ viewer, importId, wanted, kind }: ChangesPartProps) {
  const { cursor } = wanted
  const { items, nextCursor } = await show(listChanges(viewer, { importId, kind, limit: 50, cursor }))
  const at = (more: Partial<WantedRows>) => rowsAddress(importId, { show: kind, ...more })
  const timed = items.filter((change) => listingOf(change)?.meetings.length)
  const drawn = timed.find(({ position }) => position === wanted.at) ?? timed[0]

  return (
    <div className="grid gap-x-8 gap-y-3 wide:grid-cols-[minmax(0,1fr)_220px]">
      {drawn && <Drawn change={drawn} />}
      <div className="min-w-0 wide:col-start-1 wide:row-start-1">
        {items.length > 0 ? (
          <ChangeRows
            changes={items}
            drawn={drawn?.position ?? null}
            drawing={(position) => at({ cursor, at: position })}
          />
        ) : (
          <p className="py-8 text-center text-14 text-ink-3">이런 분반은 없어요.</p>
        )}
        <Pager
          newest={cursor ? at({}) : undefined}
          older={nextCursor ? at({ cursor: nextCursor }) : undefined}
          olderLabel="다음 분반"
        />
      </div>
    </div>
  )
}

function Drawn({ change }: { change: ChangeView }) {
  const listing = listingOf(change)
  if (!listing) return null

  return (
    <figure className="wide:col-start-2">
      <div className="wide:sticky wide:top-[calc(var(--bar)+16px)]">
        <figcaption className="pt-2 pb-1.5 text-13 font-600">{sectionText(listing)}</figcaption>
        <WeekGrid
          label={meetingsText(listing.meetings)}
          size="fold"
          blocks={listing.meetings.map((meeting) => ({ ...meeting, title: meeting.start }))}
        />
      </div>
    </figure>
  )
}

function listingOf({ before, after }: ChangeView) {
  return after ?? before
}
