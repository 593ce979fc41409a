import { buttonClass } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { SectionPage, SectionView } from '@/lib/catalogue/schema'
import { codeText, timeText } from '@/lib/catalogue/wording'
import { moveChoiceAction } from '@/lib/enrolment/actions'
import type { EnrolmentView } from '@/lib/enrolment/schema'
import { choiceTitle } from '@/lib/enrolment/wording'
import { StepButton } from './step-button'

type ChoiceFinderProps = {
  plan: EnrolmentView
  here: string
  q: string
  /** The first choice of the wish that what is found stands behind; '' for a wish of its own. */
  behind: string
  found: SectionPage
}

/** The semester's list, to wish for what is found or to keep it for when something is full. */
export function ChoiceFinder({ plan, here, q, behind, found }: ChoiceFinderProps) {
  const wishes = plan.wishes.flatMap(({ choices: [first] }, place) =>
    first ? [{ value: first.section.id, label: `${place + 1} ${choiceTitle(first.section)}의 대안` }] : [],
  )
  const there = new Set(plan.wishes.flatMap(({ choices }) => choices.map(({ section }) => section.id)))

  return (
    <section aria-labelledby="find" className="pt-8">
      <h2 id="find" className="border-b border-line-2 pb-2 text-16 font-650">
        희망과 대안 더하기
      </h2>
      <search>
        <form action={here} className="grid gap-3 pt-3 wide:grid-cols-[1fr_240px_auto] wide:items-end">
          <div>
            <label htmlFor="q" className="mb-1.5 block text-13 font-600 text-ink-2">
              수업 찾기
            </label>
            <input
              id="q"
              name="q"
              type="search"
              maxLength={100}
              defaultValue={q}
              placeholder="과목, 교수, 학수번호, 초성"
              className="min-h-12 w-full rounded-ctl bg-transparent px-3.5 text-prose/normal edge"
            />
          </div>
          <Select
            label="어디에"
            name="behind"
            options={[{ value: '', label: '새 희망으로' }, ...wishes]}
            value={behind}
          />
          <button type="submit" className={buttonClass({ tone: 'line' })}>
            찾기
          </button>
        </form>
      </search>
      {q !== '' && found.total === 0 && (
        <p className="py-4 text-14 text-ink-2">‘{q}’에 맞는 수업이 없어요. 다른 말로 찾아 보세요.</p>
      )}
      <ul aria-label="찾은 수업">
        {q !== '' &&
          found.items.map((section) => (
            <Found
              key={section.id}
              plan={plan}
              section={section}
              behind={behind}
              isThere={there.has(section.id)}
            />
          ))}
      </ul>
    </section>
  )
}

type FoundProps = { plan: EnrolmentView; section: SectionView; behind: string; isThere: boolean }

function Found({ plan, section, behind, isThere }: FoundProps) {
  const title = `${section.course.title} ${section.number}`.trim()

  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-3">
      <div className="min-w-0">
        <h3 className="text-15/normal font-650">{title}</h3>
        <p className="text-13 text-ink-2 tabular-nums">{timeText(section)}</p>
        <p className="text-12 text-ink-3">
          {section.professor || '담당 미정'} · {codeText(section)}
        </p>
      </div>
      {isThere ? (
        <p className="min-h-[34px] flex-none text-13 text-ink-3">적었어요</p>
      ) : (
        <StepButton
          action={moveChoiceAction}
          fields={{
            timetableId: plan.timetableId,
            sectionId: section.id,
            move: 'add',
            ...(behind ? { behind } : {}),
          }}
          label={`${title} 더하기`}
          tone="soft"
        >
          더하기
        </StepButton>
      )}
    </li>
  )
}
