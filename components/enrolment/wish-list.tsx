import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import { moveChoiceAction } from '@/lib/enrolment/actions'
import type { ChoiceView, EnrolmentView } from '@/lib/enrolment/schema'
import { choiceCode, choiceTitle, hitsText } from '@/lib/enrolment/wording'
import { entryTimeText } from '@/lib/timetables/wording'
import { StepButton } from './step-button'

/** The order, with each fallback under what it is for and what is wrong with it. */
export function WishList({ plan }: { plan: EnrolmentView }) {
  return (
    <ol aria-label="희망 순서" className="pt-2">
      {plan.wishes.map(({ choices }, place) => (
        <li key={choices[0]?.section.id} className="border-b border-line-2 py-3">
          {choices.map((choice, turn) => (
            <Choice
              key={choice.section.id}
              plan={plan}
              choice={choice}
              head={turn === 0 ? `${place + 1}` : `대안 ${turn}`}
              isFirst={turn === 0 ? place === 0 : false}
              isLast={turn === 0 ? place === plan.wishes.length - 1 : turn === choices.length - 1}
            />
          ))}
        </li>
      ))}
    </ol>
  )
}

type ChoiceProps = {
  plan: EnrolmentView
  choice: ChoiceView
  head: string
  isFirst: boolean
  isLast: boolean
}

function Choice({ plan, choice: { section, hits, creditsAtMost }, head, isFirst, isLast }: ChoiceProps) {
  const title = choiceTitle(section)
  const fields = { timetableId: plan.timetableId, sectionId: section.id }
  const isFallback = head.startsWith('대안')

  return (
    <div className={isFallback ? 'mt-3 border-l-2 border-line-2 pl-3' : undefined}>
      <div className="flex items-baseline gap-2">
        <span className="flex-none text-13 font-650 text-ink-2 tabular-nums">{head}</span>
        <h3 className="min-w-0 text-15/normal font-650">{title}</h3>
        {section.removed && <Tag tone="warn">목록에서 빠짐</Tag>}
      </div>
      <p className="text-13 text-ink-2 tabular-nums">{entryTimeText(section)}</p>
      <p className="text-12 text-ink-3">
        {[choiceCode(section), section.professor, section.credits === null ? '' : `${section.credits}학점`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {hits.length > 0 && <Warning>{hitsText(hits)}</Warning>}
      {creditsAtMost > plan.creditCap && (
        <Warning>이 수업이 되면 {creditsAtMost}학점까지 갈 수 있어요.</Warning>
      )}
      <div className="flex flex-wrap gap-2 pt-2">
        {!isFirst && (
          <StepButton action={moveChoiceAction} fields={{ ...fields, move: 'up' }} label={`${title} 위로`}>
            위로
          </StepButton>
        )}
        {!isLast && (
          <StepButton
            action={moveChoiceAction}
            fields={{ ...fields, move: 'down' }}
            label={`${title} 아래로`}
          >
            아래로
          </StepButton>
        )}
        <StepButton
          action={moveChoiceAction}
          fields={{ ...fields, move: 'remove' }}
          label={`${title} 빼기`}
          tone="bare"
        >
          빼기
        </StepButton>
      </div>
    </div>
  )
}

function Warning({ children }: { children: React.ReactNode }) {
  return (
    <p className="mt-1 flex items-start gap-1 text-12 text-danger">
      <Icon name="alert" firm className="mt-0.5 size-3.5" />
      <span>{children}</span>
    </p>
  )
}
