import { clsx } from 'clsx'
import { paintOf, placed, WeekFrame } from '@/components/catalogue/week-frame'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { useFormAction } from '@/components/ui/use-form-action'
import { gridOf } from '@/lib/catalogue/grid'
import { meetingTexts } from '@/lib/catalogue/wording'
import { takeTimetableAction } from '@/lib/wizard/actions'
import type { Asked } from '@/lib/wizard/asked'
import { stampOf } from '@/lib/wizard/stamp'
import type { DrawnClass } from './class-views'

type ResultCardProps = {
  /** Counted from 0. */
  place: number
  why: readonly string[]
  classes: readonly (DrawnClass & { id: string })[]
  kept: readonly DrawnClass[]
  asked: Asked
  idempotencyKey: string
}

/** One result as a small week, why it stands here, and the way to keep it. */
export function ResultCard({ place, why, classes, kept, asked, idempotencyKey }: ResultCardProps) {
  const [state, send] = useFormAction(takeTimetableAction)
  const name = `${place + 1}안`
  const isBest = place === 0

  return (
    <li
      className={clsx(
        'min-w-0',
        isBest ? 'border-t-2 border-primary pt-2.5' : 'border-t border-line-2 pt-[11px]',
      )}
    >
      <form action={send} aria-label={`${name} 담기`} className="pb-1">
        <HiddenFields
          fields={{
            semester: asked.semester,
            name: `마법사 ${name}`,
            sections: classes.map(({ id }) => id).join(),
            seen: stampOf(classes),
            plan: asked.plan,
            idempotencyKey,
          }}
        />
        <div className="flex items-center justify-between gap-2">
          <h3 className="text-15 font-650">{name}</h3>
          <SubmitButton
            tone={isBest ? 'soft' : 'bare'}
            size="s"
            pending="담는 중"
            className={isBest ? undefined : '-mr-3 text-primary'}
          >
            <span className="sr-only">{name} </span>이걸로 담기
          </SubmitButton>
        </div>
        {state.message && (
          <p role="alert" className="text-13 text-danger">
            {state.message}
          </p>
        )}
      </form>
      <SmallWeek classes={[...classes, ...kept]} />
      <ul
        aria-label={`${name}의 까닭`}
        className="flex flex-wrap gap-x-[9px] pt-2 text-12 text-ink-2 tabular-nums"
      >
        {why.map((reason) => (
          <li key={reason} className="flex items-center gap-[5px]">
            <i aria-hidden="true" className="size-[5px] rounded-dot bg-primary" />
            {reason}
          </li>
        ))}
      </ul>
      <details>
        <summary className="w-fit py-1 text-12 font-550 text-ink-3">
          <span className="sr-only">{name} </span>수업 보기
        </summary>
        <ul className="text-12 text-ink-2">
          {classes.map(({ id, title, number, professor, meetings }) => (
            <li key={id} className="py-0.5 leading-[1.45]">
              <b className="font-600">
                {title} {number}
              </b>{' '}
              {[professor, timesText(meetings)].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

function timesText(meetings: DrawnClass['meetings']): string {
  return (
    meetingTexts(meetings.map((meeting) => ({ ...meeting, kind: '', rooms: [] }))).join(', ') || '시간 없음'
  )
}

/** All weeks reach from nine to six at least, so that they can be laid beside each other. */
const usual = { from: 540, to: 1080 }

function SmallWeek({ classes }: { classes: readonly DrawnClass[] }) {
  const week = gridOf(classes.flatMap(({ colour, meetings }) => meetings.map((one) => ({ ...one, colour }))))
  const span = { from: Math.min(usual.from, week.from), to: Math.max(usual.to, week.to) }

  return (
    <div aria-hidden="true">
      <WeekFrame week={{ ...week, ...span, hours: [] }} size="mini">
        {(day) =>
          week.blocks
            .filter((block) => block.day === day)
            .map(({ start, end, meeting: { colour } }) => (
              <div
                key={`${start} ${end} ${colour}`}
                className="week-block"
                style={placed({ '--s': start, '--e': end, ...(colour ? paintOf(colour) : stays) })}
              />
            ))
        }
      </WeekFrame>
    </div>
  )
}

/** What was there before has no colour of its own. */
const stays = { '--bg': 'var(--line-2)', '--edge': 'var(--field)' }
