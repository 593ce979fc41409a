import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { EmptyState } from '@/components/ui/state-page'
import type { PackHead } from '@/lib/graduation/pack-schema'
import { yearsText } from '@/lib/graduation/wording'

/** What departments ask, as rows to press. */
export function PackList({ packs }: { packs: readonly PackHead[] }) {
  if (packs.length === 0) {
    return (
      <EmptyState
        title="아직 졸업 요건이 없어요"
        text="학과와 입학 연도마다 요건을 적어 두면, 학생이 남은 학점을 바로 볼 수 있어요."
      />
    )
  }

  return (
    <ul aria-label="졸업 요건">
      {packs.map(({ id, title, department, entryYears, totalCredits }) => (
        <li key={id} className="border-b border-line">
          <Link
            href={`/admin/graduation/${id}`}
            prefetch={false}
            className="flex min-h-16 items-center gap-3 py-2.5 hover:text-primary"
          >
            <span className="min-w-0 flex-1">
              <b className="block truncate text-15 font-600">{title}</b>
              <span className="block text-13 text-ink-3">
                {department} · {yearsText(entryYears)} · {totalCredits}학점
              </span>
            </span>
            <Icon name="next" className="size-4 text-ink-3" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
