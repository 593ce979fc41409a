import Link from 'next/link'
import { paintOf, placed } from '@/components/catalogue/week-frame'
import { minuteOf } from '@/lib/catalogue/clock'
import { weekMomentIn } from '@/lib/core/time'
import { dayRangeOf, dayShare } from '@/lib/timetables/day-range'
import type { DayClass, Today } from '@/lib/timetables/today'
import { blockName } from '@/lib/timetables/wording'

type DayRibbonProps = {
  today: Today
  now: Date
  timeZone: string
  /** Where its classes lead to; `null` where nothing leads anywhere. */
  plan: string | null
}

/** The day as one bar: past classes faded, a line where it is now. */
export function DayRibbon({ today: { classes }, now, timeZone, plan }: DayRibbonProps) {
  const range = dayRangeOf(classes)
  const { minute } = weekMomentIn(now, timeZone)
  const share = (at: number) => `${dayShare(range, at)}%`

  return (
    <div className="ribbon">
      <ol>
        {classes.map((one) => {
          const [start, end] = [minuteOf(one.start) ?? 0, minuteOf(one.end) ?? 0]
          return (
            <li
              key={`${one.entryId} ${one.start}`}
              data-done={end <= minute || undefined}
              style={placed({ '--s': share(start), '--e': share(end), ...paintOf(one.colour) })}
            >
              <RibbonClass about={one} plan={plan} />
            </li>
          )
        })}
      </ol>
      {range.hours.map((hour) => (
        <span key={hour} aria-hidden="true" className="ribbon-hour" style={placed({ '--s': share(hour) })}>
          {hour / 60}시
        </span>
      ))}
      {range.from <= minute && minute <= range.to && (
        <i aria-hidden="true" className="ribbon-now" style={placed({ '--s': share(minute) })} />
      )}
    </div>
  )
}

function RibbonClass({ about, plan }: { about: DayClass; plan: string | null }) {
  const words = (
    <>
      <b>{about.title}</b>
      <span>{about.rooms.join(', ')}</span>
    </>
  )
  if (!plan) {
    return (
      <div role="img" aria-label={blockName(about.title, about)} className="ribbon-class">
        {words}
      </div>
    )
  }
  return (
    <Link
      href={`${plan}/entries/${about.entryId}`}
      prefetch={false}
      aria-label={blockName(about.title, about)}
      className="ribbon-class"
    >
      {words}
    </Link>
  )
}
