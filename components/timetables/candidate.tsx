import { clsx } from 'clsx'
import { Marked } from '@/components/catalogue/marked'
import { Icon } from '@/components/ui/icon'
import { Meta } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'
import type { SectionView } from '@/lib/catalogue/schema'
import { classificationsOf, creditsText, timeText } from '@/lib/catalogue/wording'
import { clashesWith } from '@/lib/timetables/clash'
import { conflictText } from '@/lib/timetables/conflict'
import type { TimetableView } from '@/lib/timetables/schema'
import { AddButton } from './add-button'

type CandidateProps = {
  plan: TimetableView
  section: SectionView
  search: string
  /** It is drawn on the grid now. */
  isShown: boolean
  onShow: (section: SectionView) => void
  onAdd: (section: SectionView) => void
}

/** A row of the catalogue beside a plan: what it is, whether it fits, and the way in. */
export function Candidate({ plan, section, search, isShown, onShow, onAdd }: CandidateProps) {
  const { course, number, professor, credits, addedCount } = section
  const isThere = plan.entries.some((entry) => entry.section?.id === section.id)
  const clashes = isThere ? [] : clashesWith(plan.entries, section.meetings)
  const show = () => onShow(section)

  return (
    <li
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && show()}
      className={clsx(
        'relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3.5 border-b border-line px-gutter py-3 wide:px-6',
        isShown && 'bg-wash shadow-[inset_3px_0_0_var(--primary)]',
      )}
    >
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-1.5 text-15/normal font-650 tracking-[-.012em]">
          <button
            type="button"
            aria-pressed={isShown}
            onClick={show}
            onFocus={show}
            className="text-left outline-none! after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-primary"
          >
            <Marked title={course.title} search={search} />
          </button>
          {classificationsOf(section).map((one) => (
            <Tag key={one} tone="line">
              {one}
            </Tag>
          ))}
          {number && <Tag tone="line">{number}</Tag>}
        </h3>
        <p className="text-13 text-ink-2 tabular-nums">{timeText(section)}</p>
        {clashes.length > 0 ? (
          <p className="flex items-start gap-1.5 text-13 text-danger">
            <Icon name="alert" firm className="mt-[3px] size-3.5" />
            {conflictText(clashes).replace(/\.$/, '')}
          </p>
        ) : (
          <Meta className="mt-0.5">
            <span>{professor || '담당 미정'}</span>
            {credits !== null && <span>{creditsText(credits)}</span>}
            {addedCount !== null && <span>담은 {addedCount}명</span>}
          </Meta>
        )}
      </div>
      <div className="relative z-1">
        {isThere ? (
          <p className="flex min-h-[34px] items-center gap-1 text-13 text-ink-2">
            <Icon name="check" firm className="size-4" />
            담았어요
          </p>
        ) : (
          <AddButton
            timetableId={plan.id}
            sectionId={section.id}
            title={course.title}
            replaces={clashes.length > 0}
            isFirst={isShown}
            onAdd={() => onAdd(section)}
          />
        )}
      </div>
    </li>
  )
}
