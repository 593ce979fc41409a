import { WeekGrid } from '@/components/catalogue/week-grid'
import type { ChangeView } from '@/lib/changes/schema'
import { overlaps } from '@/lib/timetables/clash'
import type { EntryView } from '@/lib/timetables/schema'

type ChangeWeekProps = { change: ChangeView; entries: readonly EntryView[] }

/** The plan's week with the hours that go and the hours that come. The words beside it say the same. */
export function ChangeWeek({
  change: { entryId, before, after, conflicts, colour },
  entries,
}: ChangeWeekProps) {
  const others = entries.filter(({ id }) => id !== entryId)
  const moved = (after?.meetings ?? []).filter(
    (meeting) => !before.meetings.some((same) => isSameHour(same, meeting)),
  )
  const left = before.meetings.filter((meeting) => !after?.meetings.some((same) => isSameHour(same, meeting)))
  const stays = before.meetings.filter((meeting) => !left.includes(meeting))

  return (
    <div className="pt-4 wide:pt-0">
      <WeekGrid
        size="fold"
        blocks={[
          ...others.flatMap(({ title, colour: paint, meetings }) =>
            meetings.map((meeting) => ({ ...meeting, title, colour: paint })),
          ),
          ...stays.map((meeting) => ({ ...meeting, title: before.title, colour, mark: 'new' as const })),
          ...left.map((meeting) => ({ ...meeting, title: before.title, colour, mark: 'gone' as const })),
          ...moved.map((meeting) => ({
            ...meeting,
            title: after?.title ?? '',
            colour,
            mark: conflicts.some((conflict) => overlaps(conflict, meeting))
              ? ('clash' as const)
              : ('new' as const),
          })),
        ]}
      />
    </div>
  )
}

type Hour = { day: number; start: string; end: string }

function isSameHour(one: Hour, other: Hour): boolean {
  return one.day === other.day && one.start === other.start && one.end === other.end
}
