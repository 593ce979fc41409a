import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Meta } from '@/components/ui/meta'
import type { Facets, SectionPage, SectionView } from '@/lib/catalogue/schema'
import { codeText, creditsText, timeText } from '@/lib/catalogue/wording'
import { clashesWith } from '@/lib/timetables/clash'
import { conflictText } from '@/lib/timetables/conflict'
import { type DevicePlan, hasSection, shownIn } from '@/lib/timetables/device-plan'
import { tryAddress } from '@/lib/timetables/try-address'
import { FilterChips } from '../filter-chips'
import { useSections } from './use-sections'

type CandidatesProps = {
  where: { university: string; semester: string }
  first: SectionPage
  facets: Facets
  device: DevicePlan
  onAdd: (section: SectionView, replace: boolean) => void
  /** What one points at, to be drawn in the week; `null` once one looks away. */
  onLook: (section: SectionView | null) => void
}

/** The public catalogue beside a plan on the device. */
export function Candidates({ where, first, facets, device, onAdd, onLook }: CandidatesProps) {
  const { page, asked, problem, find, more } = useSections(where, first)

  return (
    <section id="find" aria-label="수업 담기">
      <search>
        <div className="flex min-h-12 items-center gap-2 rounded-ctl px-3.5 edge">
          <Icon name="search" className="size-5 text-ink-3" />
          <input
            type="search"
            aria-label="수업 찾기"
            maxLength={100}
            value={asked.q}
            onChange={(event) => find({ q: event.target.value })}
            placeholder="과목, 교수, 학수번호, 초성"
            className="w-full min-w-0 self-stretch bg-transparent text-prose/normal"
          />
        </div>
        <div className="pt-2">
          <FilterChips
            asked={asked}
            facets={facets}
            here={tryAddress(where.university, where.semester)}
            onFind={find}
          />
        </div>
      </search>
      <p role="status" className="border-b border-line-2 py-3.5 text-13 text-ink-2">
        {problem || `${page.total.toLocaleString('ko-KR')}개 수업`}
      </p>
      {page.total === 0 && !problem && (
        <p className="py-6 text-14 text-ink-2">
          {asked.q.trim() ? `‘${asked.q.trim()}’에` : '고른 조건에'} 맞는 수업이 없어요. 다르게 찾거나 아래에
          직접 적을 수 있어요.
        </p>
      )}
      <ul aria-label="찾은 수업">
        {page.items.map((section) => (
          <Candidate
            key={section.id}
            device={device}
            section={section}
            onAdd={(replace) => onAdd(section, replace)}
            onLook={onLook}
          />
        ))}
      </ul>
      {page.nextCursor && (
        <p className="flex justify-center pt-4">
          <Button onClick={more}>더 보기</Button>
        </p>
      )}
    </section>
  )
}

type CandidateProps = Pick<CandidatesProps, 'device' | 'onLook'> & {
  section: SectionView
  onAdd: (replace: boolean) => void
}

function Candidate({ device, section, onAdd, onLook }: CandidateProps) {
  const isThere = hasSection(device, section)
  const clashes = isThere ? [] : clashesWith(shownIn(device), section.meetings)
  const word = clashes.length > 0 ? '바꾸기' : '담기'
  const look = () => onLook(isThere ? null : section)
  const away = () => onLook(null)

  return (
    <li
      className="flex items-start justify-between gap-3 border-b border-line py-3"
      onPointerEnter={look}
      onPointerLeave={away}
      onFocus={look}
      onBlur={away}
    >
      <div className="min-w-0">
        <h3 className="text-15/normal font-650">{section.course.title}</h3>
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
          </Meta>
        )}
      </div>
      {isThere ? (
        <p className="flex min-h-[34px] flex-none items-center gap-1 text-13 text-ink-3">
          <Icon name="check" firm className="size-4" />
          담았어요
        </p>
      ) : (
        <Button
          tone={clashes.length > 0 ? 'line' : 'soft'}
          size="s"
          aria-label={`${section.course.title} ${section.number} ${word}`}
          onClick={() => {
            onAdd(clashes.length > 0)
            away()
          }}
          className="flex-none"
        >
          {word}
        </Button>
      )}
    </li>
  )
}
