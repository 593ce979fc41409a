import { clsx } from 'clsx'
import type { CSSProperties, ReactNode } from 'react'
import type { Grid } from '@/lib/catalogue/grid'
import { dayText } from '@/lib/catalogue/wording'

/** Pixels a minute: `plan` .9 and 1.05, `section` .7, `friends` .56, `fold` .5, `mini` .305 and without words, `print` as fits a page. */
export type WeekSize = 'plan' | 'section' | 'friends' | 'fold' | 'mini' | 'print'

type WeekFrameProps = {
  week: Pick<Grid<never>, 'days' | 'from' | 'to' | 'hours'>
  size: WeekSize
  /** The day whose head is the filled cell; 0 is Monday. */
  today?: number | undefined
  className?: string | undefined
  /** What lies in a day, placed by `placed`. */
  children: (day: number) => ReactNode
}

/** Positions in a week are numbers, which style sheets multiply. */
export function placed(numbers: Record<string, number | string>): CSSProperties {
  return numbers as CSSProperties
}

/** The colours of one of the twelve courses. */
export function paintOf(colour: number): Record<string, string> {
  return {
    '--bg': `var(--c${colour}-bg)`,
    '--edge': `var(--c${colour}-edge)`,
    '--ink-c': `var(--c${colour}-ink)`,
  }
}

/** Days, hours and lines of a week; what lies in it is up to whoever draws it. */
export function WeekFrame({
  week: { days, from, to, hours },
  size,
  today,
  className,
  children,
}: WeekFrameProps) {
  return (
    <div
      className={clsx('week', `week-${size}`, className)}
      style={placed({ '--from': from, '--to': to, '--days': days.length })}
    >
      <span className="week-corner" />
      {days.map((day) => (
        <b key={day} className={clsx('week-head', day === today && 'week-today')}>
          <span>{dayText(day)}</span>
        </b>
      ))}
      <div aria-hidden="true" className="week-hours">
        {hours.map((hour) => (
          <span key={hour} style={placed({ '--s': hour })}>
            {hour / 60}
          </span>
        ))}
      </div>
      {days.map((day) => (
        <div key={day} className="week-day">
          {children(day)}
        </div>
      ))}
    </div>
  )
}
