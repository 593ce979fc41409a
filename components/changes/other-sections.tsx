import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Meta } from '@/components/ui/meta'
import { creditsText } from '@/lib/catalogue/wording'
import type { AlternativeView, ChangeView } from '@/lib/changes/schema'
import { hitText } from '@/lib/changes/wording'
import { entryTimeText } from '@/lib/timetables/wording'
import { AnswerButton } from './answer-button'

type OtherSectionsProps = {
  title: string
  fields: Readonly<Record<string, string>>
  change: ChangeView
}

/** Other sections of the course, folded until one asks: the first thing offered where the new hours do not fit. */
export function OtherSections({ title, fields, change: { alternatives, conflicts } }: OtherSectionsProps) {
  if (alternatives.length === 0) return null
  const fitting = alternatives.filter((one) => one.conflicts.length === 0).length
  const isWanted = conflicts.length > 0 && fitting > 0

  return (
    <details className="group">
      <summary
        className={`${buttonClass({ tone: isWanted ? 'go' : 'line', wide: true })} cursor-pointer list-none [&::-webkit-details-marker]:hidden`}
      >
        {fitting > 0 ? `겹치지 않는 다른 분반 ${fitting}개 보기` : `다른 분반 ${alternatives.length}개 보기`}
        <Icon name="down" firm className="size-4 group-open:rotate-180" />
      </summary>
      <ul aria-label={`${title} 다른 분반`} className="mb-2">
        {alternatives.map((other) => (
          <Other key={other.id} title={title} fields={fields} other={other} />
        ))}
      </ul>
    </details>
  )
}

type OtherProps = Omit<OtherSectionsProps, 'change'> & { other: AlternativeView }

function Other({ title, fields, other }: OtherProps) {
  const isHit = other.conflicts.length > 0

  return (
    <li className="flex items-start justify-between gap-3 border-b border-line py-3">
      <div className="min-w-0">
        <h3 className="text-15/normal font-650">
          {other.title} {other.number}
        </h3>
        <p className="text-13 text-ink-2 tabular-nums">{entryTimeText(other)}</p>
        {isHit ? (
          <p className="mt-0.5 flex items-start gap-1 text-12 text-danger">
            <Icon name="alert" firm className="mt-0.5 size-3.5" />
            {hitText(other.conflicts)} 겹침
          </p>
        ) : (
          <Meta className="mt-0.5">
            <span>{other.professor || '담당 미정'}</span>
            {other.credits !== null && <span>{creditsText(other.credits)}</span>}
          </Meta>
        )}
      </div>
      <div className="flex-none">
        <AnswerButton
          label={`${title} 대신 ${other.number}`}
          fields={{
            ...fields,
            answer: 'section',
            sectionId: other.id,
            ...(isHit ? { replace: 'true' } : {}),
          }}
          tone={isHit ? 'line' : 'soft'}
        >
          {isHit ? '바꾸기' : '고르기'}
        </AnswerButton>
      </div>
    </li>
  )
}
