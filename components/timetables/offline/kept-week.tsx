import { WeekGrid } from '@/components/catalogue/week-grid'
import { ShownList } from '@/components/timetables/shown-list'
import { TodayPart } from '@/components/timetables/today-part'
import { semesterText } from '@/lib/catalogue/wording'
import type { KeptWeek as Week } from '@/lib/timetables/kept'

/** A timetable as it was last seen: nothing in it leads anywhere. */
export function KeptWeek({ week, withDay }: { week: Week; withDay: boolean }) {
  const { seenAt, timeZone, semester, timetable } = week
  const { name, entries } = timetable
  const title = `${semesterText(semester.name)} ${name}`
  const credits = entries.reduce((sum, entry) => sum + (entry.credits ?? 0), 0)

  return (
    <>
      {withDay && (
        <div className="pt-3 wide:pt-8">
          <TodayPart
            at={seenAt}
            timeZone={timeZone}
            semester={semester}
            timetable={timetable}
            linked={false}
          />
        </div>
      )}
      <div className="flex flex-wrap items-baseline justify-between gap-2 pt-4 pb-3">
        {withDay ? <h2 className="text-16 font-650">{title}</h2> : <h1 className="text-21">{title}</h1>}
        <p className="text-13 text-ink-2">
          <b className="text-16 font-700 text-ink tabular-nums">{credits}</b>학점 · {entries.length}과목
        </p>
      </div>
      <WeekGrid
        size="plan"
        roomsFrom={50}
        blocks={entries.flatMap(({ title, colour, meetings }) =>
          meetings.map((meeting) => ({ ...meeting, title, colour })),
        )}
      />
      <ShownList entries={entries} />
    </>
  )
}
