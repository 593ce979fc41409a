import Link from 'next/link'
import type { CSSProperties } from 'react'
import { gridOf } from '@/lib/catalogue/grid'
import { dayText } from '@/lib/catalogue/wording'
import type { TimetableView } from '@/lib/timetables/schema'
import { blockName } from '@/lib/timetables/wording'

/** Positions in a week are numbers, which style sheets multiply. */
const at = (numbers: Record<string, number | string>) => numbers as CSSProperties

/** A whole week, as the server draws it. Each block leads to its entry; the list below says the same in words. */
export function PlanGrid({ plan }: { plan: TimetableView }) {
  const { days, from, to, hours, blocks } = gridOf(
    plan.entries.flatMap((entry) => entry.meetings.map((meeting) => ({ ...meeting, entry }))),
  )

  return (
    <section
      aria-label="주간 시간표"
      className="week week-plan"
      style={at({ '--from': from, '--to': to, '--days': days.length })}
    >
      <span />
      {days.map((day) => (
        <b key={day} className="grid h-8 place-items-center text-13 font-600 text-ink-2">
          {dayText(day)}
        </b>
      ))}
      <div aria-hidden="true" className="week-hours">
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
            .toSorted((one, other) => one.start - other.start)
            .map(({ start, end, meeting: { entry, ...meeting } }) => (
              <Block
                key={`${entry.id} ${start}`}
                href={plan.viewer.mine ? `/timetables/${plan.id}/entries/${entry.id}` : undefined}
                name={blockName(entry.title, meeting)}
                style={at({ '--s': start, '--e': end, ...paintOf(entry.colour) })}
              >
                <b>{entry.title}</b>
                {end - start >= 50 && <span>{meeting.rooms.join(', ')}</span>}
              </Block>
            ))}
        </div>
      ))}
    </section>
  )
}

type BlockProps = {
  href: string | undefined
  name: string
  style: CSSProperties
  children: React.ReactNode
}

/** Somebody else's leads nowhere: it is a picture with a name. */
function Block({ href, name, style, children }: BlockProps) {
  if (!href) {
    return (
      <div role="img" aria-label={name} className="week-block" style={style}>
        {children}
      </div>
    )
  }
  return (
    <Link href={href} prefetch={false} aria-label={name} className="week-block" style={style}>
      {children}
    </Link>
  )
}

function paintOf(colour: number) {
  return {
    '--bg': `var(--c${colour}-bg)`,
    '--edge': `var(--c${colour}-edge)`,
    '--ink-c': `var(--c${colour}-ink)`,
  }
}
