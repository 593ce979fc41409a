import type { TimetableView } from '@/lib/timetables/schema'
import { EntryLink } from './entry-list'

/** What has no place in the week, below it. */
export function Untimed({ plan, onOpen }: { plan: TimetableView; onOpen: (entryId: string) => void }) {
  const untimed = plan.entries.filter(({ meetings }) => meetings.length === 0)

  return untimed.map((entry) => (
    <p key={entry.id} className="relative flex items-center gap-2 border-b border-line py-2.5 text-14">
      <i
        aria-hidden="true"
        className="size-3 flex-none rounded-bar shadow-[inset_4px_0_0_var(--edge)]"
        style={{
          background: `var(--c${entry.colour}-bg)`,
          ['--edge' as string]: `var(--c${entry.colour}-edge)`,
        }}
      />
      <EntryLink entry={entry} onOpen={onOpen} />
      <span className="ml-auto text-12 text-ink-3">
        {['시간 없음', entry.credits === null ? '' : `${entry.credits}학점`].filter(Boolean).join(' · ')}
      </span>
    </p>
  ))
}
