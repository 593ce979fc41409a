import { ButtonLink } from '@/components/ui/button'
import { dayIn } from '@/lib/core/time'
import type { TodayView } from '@/lib/timetables/today-schema'
import { dateText } from '@/lib/timetables/today-text'
import { TodayPart } from './today-part'

/** The day of the student, or the way to one. */
export function HomeToday({ view: { at, timeZone, semester, timetable } }: { view: TodayView }) {
  if (semester && timetable) {
    return <TodayPart at={at} timeZone={timeZone} semester={semester} timetable={timetable} />
  }
  return (
    <section aria-label="오늘 수업" className="pt-3.5 pb-6 wide:pt-0 wide:pb-8">
      <h1 className="text-21 wide:text-26">
        {dateText({ date: dayIn(new Date(at), timeZone), week: null })}
      </h1>
      {semester && (
        <>
          <p className="mt-0.5 text-14 text-ink-2">시간표를 만들면 다음 수업이 여기에서 먼저 보여요.</p>
          <p className="mt-3">
            <ButtonLink href={`/timetables/new?semester=${semester.name}`} tone="soft" size="s">
              시간표 만들기
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  )
}
