'use client'

import Link from 'next/link'
import { todayAt } from '@/lib/timetables/today'
import type { TodayView } from '@/lib/timetables/today-schema'
import { dateText, headlineOf, laterText } from '@/lib/timetables/today-text'
import { DayRibbon } from './day-ribbon'
import { useMinute } from './use-minute'

export type TodayPartProps = {
  at: string
  timeZone: string
  semester: NonNullable<TodayView['semester']>
  timetable: NonNullable<TodayView['timetable']>
  /** Whether there is a way to the plan: not without a connection. */
  linked?: boolean
}

/** The next thing first: what runs or comes next, and the day as one bar. */
export function TodayPart({ at, timeZone, semester, timetable, linked = true }: TodayPartProps) {
  const now = useMinute(at)
  const today = todayAt(now, { entries: timetable.entries, term: semester, timeZone })
  const { lead, text, about, more } = headlineOf(today, semester)
  const later = about && today.status === 'running' ? laterText(today) : ''
  const plan = linked ? `/timetables/${timetable.id}` : null

  return (
    <section aria-label="오늘 수업" className="pt-3.5 pb-6 wide:pt-0 wide:pb-8">
      <div className="flex items-center justify-between gap-3 text-13 text-ink-3">
        <p>{dateText(today)}</p>
        {plan && (
          <Link href={plan} className="-my-3 inline-flex min-h-11 flex-none items-center hover:text-primary">
            시간표 보기
          </Link>
        )}
      </div>
      <h1 className="mt-0.5 text-21 text-balance wide:text-26">
        {lead && <span className="text-primary tabular-nums">{lead} </span>}
        {plan && about ? (
          <Link href={`${plan}/entries/${about.entryId}`} prefetch={false} className="hover:text-primary">
            {text}
          </Link>
        ) : (
          text
        )}
      </h1>
      {more && <p className="text-14 text-ink-2 tabular-nums">{more}</p>}
      {later && <p className="text-13 text-ink-3 tabular-nums">{later}</p>}
      {today.classes.length > 0 && <DayRibbon today={today} now={now} timeZone={timeZone} plan={plan} />}
    </section>
  )
}
