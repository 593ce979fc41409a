import { minuteOf } from '@/lib/catalogue/clock'
import { weekdays } from '@/lib/catalogue/meeting'
import type { ListingView } from '@/lib/imports/import-schema'
import { meetingsText } from './listing-text'

type WeekProps = { meetings: ListingView['meetings'] }

const hour = 60
/** Pixels per minute. */
const ppm = 0.36

/** The parsed times of one section on a small week, so that a wrong one meets the eye. */
export function Week({ meetings: told }: WeekProps) {
  const meetings = told.map(({ day, start, end }) => ({
    day,
    start: minuteOf(start) ?? 0,
    end: minuteOf(end) ?? 0,
  }))
  const days = Math.max(5, ...meetings.map(({ day }) => day + 1))
  const from = Math.min(9 * hour, ...meetings.map(({ start }) => floorHour(start)))
  const to = Math.max(18 * hour, ...meetings.map(({ end }) => floorHour(end + hour - 1)))
  const hours = Array.from({ length: (to - from) / hour + 1 }, (_, index) => from + index * hour)

  return (
    <div
      role="img"
      aria-label={meetingsText(told)}
      className="grid text-11 text-ink-3"
      style={{ gridTemplateColumns: `22px repeat(${days}, minmax(0, 1fr))` }}
    >
      <span />
      {weekdays.slice(0, days).map((day) => (
        <span key={day} className="pb-1 text-center">
          {day}
        </span>
      ))}
      <div className="relative" style={{ height: (to - from) * ppm }}>
        {hours.slice(0, -1).map((at) => (
          <span key={at} className="absolute left-0 tabular-nums" style={{ top: (at - from) * ppm - 1 }}>
            {at / hour}
          </span>
        ))}
      </div>
      {weekdays.slice(0, days).map((name, day) => (
        <div key={name} className="relative border-l border-line" style={{ height: (to - from) * ppm }}>
          {hours.map((at) => (
            <i
              key={at}
              className="absolute inset-x-0 border-t border-line"
              style={{ top: (at - from) * ppm }}
            />
          ))}
          {meetings
            .filter((meeting) => meeting.day === day)
            .map(({ start, end }) => (
              <i
                key={start}
                className="absolute inset-x-px rounded-block border-l-3 border-course-1-edge bg-course-1-bg"
                style={{
                  top: (start - from) * ppm,
                  height: (end - start) * ppm,
                }}
              />
            ))}
        </div>
      ))}
    </div>
  )
}

function floorHour(minute: number): number {
  return Math.floor(minute / hour) * hour
}
