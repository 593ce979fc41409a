import { rowsAddress, type WantedRows } from '@/components/imports/wanted-rows'
import { SegmentLinks } from '@/components/ui/segment'
import type { Viewer } from '@/lib/auth/viewer'
import type { SummaryView } from '@/lib/imports/import-schema'
import { ChangesPart } from './changes-part'
import { IssuesPart } from './issues-part'

type RowsPartProps = { viewer: Viewer; importId: string; summary: SummaryView; wanted: WantedRows }

/** Row by row: what to look at, what is new, what changes, what goes. */
export function RowsPart({ viewer, importId, summary, wanted }: RowsPartProps) {
  const views = [
    { show: 'issues', label: '살펴볼', count: summary.warnings + summary.errors },
    { show: 'added', label: '새로', count: summary.new },
    { show: 'changed', label: '바뀜', count: summary.changed },
    { show: 'removed', label: '없어짐', count: summary.removed },
  ] as const

  return (
    <section aria-labelledby="rows" className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-3 pb-1">
        <h2 id="rows" className="text-16 font-620">
          행마다 살펴보기
        </h2>
        <SegmentLinks
          label="거르기"
          items={views.map(({ show, label, count }) => ({
            href: rowsAddress(importId, { show }),
            label: `${label} ${count.toLocaleString('ko-KR')}`,
            current: wanted.show === show,
          }))}
        />
      </div>
      {wanted.show === 'issues' ? (
        <IssuesPart viewer={viewer} importId={importId} wanted={wanted} />
      ) : (
        <ChangesPart viewer={viewer} importId={importId} wanted={wanted} kind={wanted.show} />
      )}
    </section>
  )
}
