import { clsx } from 'clsx'
import type { CSSProperties } from 'react'
import { gridOf } from '@/lib/catalogue/grid'
import type { MeetingView } from '@/lib/catalogue/schema'
import { dayText } from '@/lib/catalogue/wording'

type WeekProps = {
  meetings: readonly MeetingView[]
  /** One of the twelve course colours. */
  colour?: number | undefined
}

/** Positions in a week are numbers, which style sheets multiply. */
const at = (numbers: Record<string, number | string>) => numbers as CSSProperties

/** A small week with a section in it. Its twin in words stands beside it: to a screen reader it says nothing. */
export function Week({ meetings, colour = 1 }: WeekProps) {
  const { days, from, to, hours, blocks } = gridOf(meetings)
  const paint = {
    '--bg': `var(--c${colour}-bg)`,
    '--edge': `var(--c${colour}-edge)`,
    '--ink-c': `var(--c${colour}-ink)`,
  }

  return (
    <div
      aria-hidden="true"
      className="week"
      style={at({ '--from': from, '--to': to, '--days': days.length, ...paint })}
    >
      <span />
      {days.map((day) => (
        <b
          key={day}
          className={clsx(
            'grid h-8 place-items-center text-13 font-600',
            blocks.some((block) => block.day === day) ? 'text-ink' : 'text-ink-3',
          )}
        >
          {dayText(day)}
        </b>
      ))}
      <div className="week-hours">
        {hours.map((hour) => (
          <span key={hour} style={at({ '--s': hour })}>
            {hour / 60}
          </span>
        ))}
      </div>
      {days.map((day) => (
        <div key={day} className="week-day">
          {blocks
            .filter((block) => block.day === day)
            .map(({ start, end, meeting }) => (
              <div
                key={`${start}-${meeting.rooms}`}
                className="week-block"
                style={at({ '--s': start, '--e': end })}
              >
                <b>{meeting.start}</b>
                {end - start >= 60 && <span>{meeting.rooms.join(', ')}</span>}
              </div>
            ))}
        </div>
      ))}
    </div>
  )
}
