import Link from 'next/link'
import type { CSSProperties } from 'react'
import { paintOf, placed, WeekFrame } from '@/components/catalogue/week-frame'
import { gridOf } from '@/lib/catalogue/grid'
import type { TimetableView } from '@/lib/timetables/schema'
import { blockName } from '@/lib/timetables/wording'

/** A whole week, as the server draws it. Each block leads to its entry; the list below says the same in words. */
export function PlanGrid({ plan }: { plan: TimetableView }) {
  const week = gridOf(
    plan.entries.flatMap((entry) => entry.meetings.map((meeting) => ({ ...meeting, entry }))),
  )

  return (
    <section aria-label="주간 시간표">
      <WeekFrame week={week} size="plan">
        {(day) =>
          week.blocks
            .filter((block) => block.day === day)
            .toSorted((one, other) => one.start - other.start)
            .map(({ start, end, meeting: { entry, ...meeting } }) => (
              <Block
                key={`${entry.id} ${start}`}
                href={plan.viewer.mine ? `/timetables/${plan.id}/entries/${entry.id}` : undefined}
                name={blockName(entry.title, meeting)}
                style={placed({ '--s': start, '--e': end, ...paintOf(entry.colour) })}
              >
                <b>{entry.title}</b>
                {end - start >= 50 && <span>{meeting.rooms.join(', ')}</span>}
              </Block>
            ))
        }
      </WeekFrame>
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
