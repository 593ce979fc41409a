import { LevelLinks } from '@/components/imports/level-links'
import { Report } from '@/components/imports/report'
import { IssueRows } from '@/components/imports/rows'
import { levels, rowsAddress, type WantedRows } from '@/components/imports/wanted-rows'
import { levelWords } from '@/components/imports/words'
import { Pager } from '@/components/ui/pager'
import type { Viewer } from '@/lib/auth/viewer'
import { show } from '@/lib/core/show'
import { listIssues } from '@/lib/imports/queries'

type IssuesPartProps = { viewer: Viewer; importId: string; wanted: WantedRows }

/** What was noticed while the file was read, fifty at a time. */
export async function IssuesPart({ viewer, importId, wanted: { level, cursor } }: IssuesPartProps) {
  const { items, nextCursor } = await show(listIssues(viewer, { importId, limit: 50, level, cursor }))
  const at = (more: Partial<WantedRows>) => rowsAddress(importId, { show: 'issues', ...more })

  return (
    <>
      <LevelLinks
        items={[undefined, ...levels].map((one) => ({
          href: at({ level: one }),
          label: one ? levelWords[one].label : '모두',
          current: level === one,
        }))}
      />
      {items.length > 0 ? (
        <IssueRows issues={items} />
      ) : (
        <p className="py-8 text-center text-14 text-ink-3">살펴볼 행이 없어요.</p>
      )}
      {items.length > 0 && <Report importId={importId} className="mt-4 wide:hidden" />}
      <Pager
        newest={cursor ? at({ level }) : undefined}
        older={nextCursor ? at({ level, cursor: nextCursor }) : undefined}
        olderLabel="다음 행"
      />
    </>
  )
}
