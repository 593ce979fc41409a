import { josa } from 'es-hangul'
import { Icon } from '@/components/ui/icon'
import { When } from '@/components/ui/meta'
import type { ChangeView } from '@/lib/changes/schema'
import { newHitText, partNames, partText } from '@/lib/changes/wording'
import type { Moment } from '@/lib/core/time'
import type { EntryView } from '@/lib/timetables/schema'
import { entryTimeText } from '@/lib/timetables/wording'
import { AnswerButton } from './answer-button'
import { ChangeWeek } from './change-week'
import { OtherSections } from './other-sections'

type ChangeCardProps = {
  timetableId: string
  change: ChangeView
  /** The plan as it stands. */
  entries: readonly EntryView[]
  when: ({ createdAt: string } & Moment) | null
}

/** Before and after beside each other and in the week, the consequence in a sentence, and the answers. */
export function ChangeCard({ timetableId, change, entries, when }: ChangeCardProps) {
  const { entryId, before, after, conflicts, section, seen } = change
  const title = [before.title, section.number].filter(Boolean).join(' ')
  const fields = { timetableId, entryId, seen }

  return (
    <article
      aria-labelledby={`change-${entryId}`}
      className="border-t border-line-2 py-4 first:border-t-0 wide:grid wide:grid-cols-[minmax(0,1fr)_300px] wide:gap-x-10"
    >
      <div className="min-w-0">
        <div className="flex items-center gap-2">
          <i
            aria-hidden="true"
            className="size-3 flex-none rounded-bar"
            style={{
              background: `var(--c${change.colour}-bg)`,
              boxShadow: `inset 3px 0 0 var(--c${change.colour}-edge)`,
            }}
          />
          <h2 id={`change-${entryId}`} className="min-w-0 text-16 font-650">
            {title}
          </h2>
          {when && (
            <When
              at={when.createdAt}
              text={when.whenText}
              full={when.fullTime}
              className="ml-auto flex-none text-13 text-ink-3"
            />
          )}
        </div>
        {after ? <Move change={change} after={after} /> : <Gone time={entryTimeText(before)} />}
        {conflicts.length > 0 && (
          <p className="mb-3 flex items-start gap-1.5 text-13 text-danger">
            <Icon name="alert" firm className="mt-0.5 size-[15px]" />
            <span>{newHitText(conflicts)}</span>
          </p>
        )}
        {change.kept && (
          <p className="mb-3 text-13 text-ink-2">
            그대로 두기로 했어요. 강의 목록이 또 바뀌면 다시 알려 드려요.
          </p>
        )}
        <OtherSections title={title} fields={fields} change={change} />
        <div className="mt-2 grid grid-cols-2 gap-2">
          <AnswerButton
            label={`${title} 받아들이기`}
            fields={{ ...fields, answer: 'accept', ...(conflicts.length > 0 ? { replace: 'true' } : {}) }}
            tone={conflicts.length > 0 || !after ? 'line' : 'soft'}
          >
            {acceptText(change)}
          </AnswerButton>
          {!change.kept && (
            <AnswerButton label={`${title} 그대로 두기`} fields={{ ...fields, answer: 'keep' }} tone="line">
              {after ? '내 시간표는 그대로' : '내 수업으로 두기'}
            </AnswerButton>
          )}
        </div>
      </div>
      <ChangeWeek change={change} entries={entries} />
    </article>
  )
}

function acceptText({ after, conflicts }: ChangeView): string {
  if (!after) return '시간표에서 지우기'
  const titles = [...new Set(conflicts.map(({ title }) => title))]
  const [first] = titles
  if (!first) return '바뀐 대로 받기'

  return titles.length === 1
    ? `${josa(first, '을/를')} 빼고 받기`
    : `${first} 외 ${titles.length - 1}개를 빼고 받기`
}

function Move({ change, after }: { change: ChangeView; after: NonNullable<ChangeView['after']> }) {
  const isHit = change.conflicts.length > 0

  return (
    <ul aria-label="달라진 것" className="my-3 grid gap-2">
      {change.parts.map((part) => (
        <li key={part}>
          <p className="pb-1 text-12 text-ink-3">{partNames[part]}</p>
          <div className="grid grid-cols-[1fr_28px_1fr] items-stretch">
            <p className="rounded-ctl bg-sunken px-3 py-2.5 text-15/normal font-650 tabular-nums">
              <span className="sr-only">전: </span>
              {partText(change.before, part)}
            </p>
            <Icon name="arrow" className="size-[18px] place-self-center text-ink-3" />
            <p
              className={`rounded-ctl px-3 py-2.5 text-15/normal font-650 tabular-nums ${
                isHit && part === 'time' ? 'bg-danger-wash text-danger' : 'bg-wash text-primary'
              }`}
            >
              <span className="sr-only">후: </span>
              {partText(after, part)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Gone({ time }: { time: string }) {
  return (
    <div className="my-3 rounded-ctl bg-sunken px-3 py-2.5">
      <p className="text-15/normal font-650">강의 목록에서 빠졌어요.</p>
      <p className="text-13 text-ink-2 tabular-nums">내 시간표에는 {time}에 그대로 있어요.</p>
    </div>
  )
}
