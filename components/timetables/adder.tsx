import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Meta } from '@/components/ui/meta'
import { Tag } from '@/components/ui/tag'
import type { SectionPage, SectionView } from '@/lib/catalogue/schema'
import { classificationsOf, codeText, creditsText, timeText } from '@/lib/catalogue/wording'
import { clashesWith } from '@/lib/timetables/clash'
import { conflictText } from '@/lib/timetables/conflict'
import type { TimetableView } from '@/lib/timetables/schema'
import { AddButton } from './add-button'

type AdderProps = {
  plan: TimetableView
  /** Where the search leads back to. */
  here: string
  q: string
  found: SectionPage
}

/** The catalogue beside a plan: search, and what is found with the way to take it in. */
export function Adder({ plan, here, q, found }: AdderProps) {
  return (
    <section aria-label="수업 담기">
      <search>
        <form action={here} className="flex gap-2">
          <div className="flex min-h-12 min-w-0 flex-1 items-center gap-2 rounded-ctl px-3.5 edge">
            <Icon name="search" className="size-5 text-ink-3" />
            <label htmlFor="q" className="sr-only">
              수업 찾기
            </label>
            <input
              id="q"
              name="q"
              type="search"
              maxLength={100}
              defaultValue={q}
              placeholder="과목, 교수, 학수번호, 초성"
              className="w-full min-w-0 self-stretch bg-transparent text-prose/normal"
            />
          </div>
          <button
            type="submit"
            className="min-h-12 flex-none rounded-ctl px-4 text-15 font-600 shadow-[inset_0_0_0_1px_var(--field)] hover:bg-sunken"
          >
            찾기
          </button>
        </form>
      </search>
      <div className="flex min-h-12 items-center justify-between gap-3 border-b border-line-2 text-13 text-ink-2">
        <p role="status">
          <b className="font-650 text-ink tabular-nums">{found.total.toLocaleString('ko-KR')}개</b> 수업
        </p>
        <ButtonLink href={`/timetables/${plan.id}/entries/new`} tone="bare" size="s" icon="write">
          직접 적기
        </ButtonLink>
      </div>
      {found.total === 0 && (
        <p className="py-6 text-14 text-ink-2">
          ‘{q}’에 맞는 수업이 없어요. 다른 말로 찾거나 직접 적을 수 있어요.
        </p>
      )}
      <ul aria-label="찾은 수업">
        {found.items.map((section) => (
          <Candidate key={section.id} plan={plan} section={section} />
        ))}
      </ul>
      {found.nextCursor && (
        <p className="flex justify-center pt-4">
          <ButtonLink
            href={`${here}?${new URLSearchParams({ q, cursor: found.nextCursor })}`}
            prefetch={false}
            scroll={false}
          >
            다음 쪽
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function Candidate({ plan, section }: { plan: TimetableView; section: SectionView }) {
  const isThere = plan.entries.some((entry) => entry.section?.id === section.id)
  const clashes = isThere ? [] : clashesWith(plan.entries, section.meetings)

  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-3">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-1.5 text-15/normal font-650">
          {section.course.title}
          {classificationsOf(section).map((one) => (
            <Tag key={one} tone="line">
              {one}
            </Tag>
          ))}
        </h3>
        <p className="text-13 text-ink-2 tabular-nums">{timeText(section)}</p>
        {clashes.length > 0 ? (
          <p className="mt-0.5 flex items-start gap-1 text-12 text-danger">
            <Icon name="alert" firm className="mt-0.5 size-3.5" />
            {conflictText(clashes)}
          </p>
        ) : (
          <Meta className="mt-0.5">
            <span>{section.professor || '담당 미정'}</span>
            <span>{codeText(section)}</span>
            {section.credits !== null && <span>{creditsText(section.credits)}</span>}
            {section.addedCount !== null && <span>담은 {section.addedCount}명</span>}
          </Meta>
        )}
      </div>
      {isThere ? (
        <p className="flex min-h-[34px] flex-none items-center gap-1 text-13 text-ink-3">
          <Icon name="check" firm className="size-4" />
          담았어요
        </p>
      ) : (
        <AddButton
          timetableId={plan.id}
          sectionId={section.id}
          title={section.course.title}
          replaces={clashes.length > 0}
        />
      )}
    </li>
  )
}
