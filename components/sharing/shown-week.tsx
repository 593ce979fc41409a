import { paintOf, placed, WeekFrame, type WeekSize } from '@/components/catalogue/week-frame'
import { gridOf } from '@/lib/catalogue/grid'
import type { ShownEntry } from '@/lib/timetables/shown'
import { blockName } from '@/lib/timetables/wording'

/** A week to be looked at: nothing in it leads anywhere. */
export function ShownWeek({ entries, size }: { entries: readonly ShownEntry[]; size: WeekSize }) {
  const week = gridOf(entries.flatMap((entry) => entry.meetings.map((meeting) => ({ ...meeting, entry }))))

  return (
    <section aria-label="주간 시간표">
      <WeekFrame week={week} size={size}>
        {(day) =>
          week.blocks
            .filter((block) => block.day === day)
            .toSorted((one, other) => one.start - other.start)
            .map(({ start, end, meeting: { entry, ...meeting } }) => (
              <div
                key={`${entry.id} ${start}`}
                role="img"
                aria-label={blockName(entry.title, meeting)}
                className="week-block"
                style={placed({ '--s': start, '--e': end, ...paintOf(entry.colour) })}
              >
                <b>{entry.title}</b>
                {end - start >= 50 && <span>{meeting.rooms.join(', ')}</span>}
              </div>
            ))
        }
      </WeekFrame>
    </section>
  )
}
