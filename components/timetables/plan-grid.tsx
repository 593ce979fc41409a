'use client'

import Link from 'next/link'
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { paintOf, placed, WeekFrame } from '@/components/catalogue/week-frame'
import { dayMinutes, minuteOf } from '@/lib/catalogue/clock'
import { gridOf } from '@/lib/catalogue/grid'
import type { SectionView } from '@/lib/catalogue/schema'
import { stretchesText } from '@/lib/catalogue/stretch'
import { cellAfter, type Gap, gapsOf } from '@/lib/timetables/cells'
import { clashesWith } from '@/lib/timetables/clash'
import type { TimetableView } from '@/lib/timetables/schema'
import { blockName, gapName } from '@/lib/timetables/wording'
import { type TermClock, useTermMoment } from './use-term-moment'

/** Minutes: a week to work on has room to look for more, even with one class in it; above a sheet there is none. */
const least = 480

type PlanGridProps = {
  plan: TimetableView
  /** Low, above a sheet. */
  fold: boolean
  /** What might be added: drawn where it would lie. */
  ghost: SectionView | null
  clock: TermClock
  onOpen: (entryId: string) => void
  onRemove: (entryId: string) => void
  /** What meets in this stretch of the week and fits the rest. */
  onSeek: (meets: string) => void
}

/** A week to work on. Each block leads to its entry and each free stretch to what fits there, also without scripts. */
export function PlanGrid({ plan, fold, ghost, clock, onOpen, onRemove, onSeek }: PlanGridProps) {
  const now = useTermMoment(clock)
  const drawn = plan.entries.flatMap((entry) => entry.meetings.map((meeting) => ({ ...meeting, entry })))
  const ghosts = ghost?.meetings ?? []
  const mark = ghost && clashesWith(plan.entries, ghosts).length > 0 ? 'clash' : 'ghost'
  const week = gridOf(
    [...drawn, ...ghosts.map((meeting) => ({ ...meeting, entry: null }))],
    fold ? {} : { least },
  )
  const { days, blocks } = week
  const taken = blocks.filter(({ meeting }) => meeting.entry !== null)
  const cells = days.flatMap((day) =>
    [...taken.filter((block) => block.day === day), ...gapsOf(week, taken, day)].toSorted(
      (one, other) => one.start - other.start,
    ),
  )
  const roving = useRoving(cells)

  return (
    <section aria-label="주간 시간표" ref={roving.ref} onKeyDown={roving.onKeyDown} onFocus={roving.onFocus}>
      <WeekFrame week={week} size={fold ? 'fold' : 'plan'} today={now?.weekday}>
        {(day) => (
          <>
            {cells.map((cell, at) => {
              if (cell.day !== day) return null
              const tab = { 'data-cell': at, tabIndex: roving.tabIndex(at) }
              if (!('meeting' in cell))
                return <GapCell key={cell.start} {...{ plan, onSeek, tab }} gap={cell} />
              const { entry, ...meeting } = cell.meeting
              return (
                entry && (
                  <Link
                    key={`${entry.id} ${cell.start}`}
                    {...tab}
                    href={`/timetables/${plan.id}/entries/${entry.id}`}
                    prefetch={false}
                    aria-label={blockName(entry.title, meeting)}
                    className="week-block"
                    style={placed({ '--s': cell.start, '--e': cell.end, ...paintOf(entry.colour) })}
                    onClick={instead(() => onOpen(entry.id))}
                    onKeyDown={({ key }) => (key === 'Delete' || key === 'Backspace') && onRemove(entry.id)}
                  >
                    <b>{entry.title}</b>
                    {cell.end - cell.start >= 45 && <span>{meeting.rooms.join(', ')}</span>}
                  </Link>
                )
              )
            })}
            {ghosts
              .filter((meeting) => meeting.day === day)
              .map(({ start, end, rooms }) => (
                <div
                  key={start}
                  aria-hidden="true"
                  className="week-block pointer-events-none z-2"
                  data-mark={mark}
                  style={placed({ '--s': minuteOf(start) ?? 0, '--e': minuteOf(end) ?? 0 })}
                >
                  <b>{ghost?.course.title}</b>
                  <span>{rooms.join(', ')}</span>
                </div>
              ))}
            {now?.weekday === day && week.from <= now.minute && now.minute <= week.to && (
              <i aria-hidden="true" className="week-now" style={placed({ '--s': now.minute })} />
            )}
          </>
        )}
      </WeekFrame>
    </section>
  )
}

type GapCellProps = {
  plan: TimetableView
  gap: Gap
  onSeek: PlanGridProps['onSeek']
  tab: { 'data-cell': number; tabIndex: number | undefined }
}

function GapCell({ plan, gap: { day, start, end, from, to }, onSeek, tab }: GapCellProps) {
  const meets = stretchesText([{ weekday: day, startMinute: from ?? 0, endMinute: to ?? dayMinutes }])
  const query = new URLSearchParams({ meets, free: plan.id })

  return (
    <Link
      {...tab}
      href={`/timetables/${plan.id}/add?${query}`}
      prefetch={false}
      aria-label={gapName(day, from, to)}
      className="week-gap"
      style={placed({ '--s': start, '--e': end })}
      onClick={instead(() => onSeek(meets))}
    />
  )
}

/** Does it here, unless another window is asked for. */
function instead(act: () => void) {
  return (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    act()
  }
}

/** One stop for the tabulator; arrows lead on. Without scripts every cell is a stop. */
function useRoving(cells: Parameters<typeof cellAfter>[0]) {
  const ref = useRef<HTMLElement>(null)
  const [at, setAt] = useState<number | null>(null)
  useEffect(() => setAt((now) => now ?? 0), [])
  const cellOf = (target: EventTarget) =>
    target instanceof HTMLElement && target.dataset.cell ? Number(target.dataset.cell) : null

  const onKeyDown = (event: KeyboardEvent) => {
    const here = cellOf(event.target)
    if (here === null || !/^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(event.key)) return
    event.preventDefault()
    ref.current?.querySelector<HTMLElement>(`[data-cell="${cellAfter(cells, here, event.key)}"]`)?.focus()
  }
  const stop = at === null ? null : Math.min(at, cells.length - 1)

  return {
    ref,
    onKeyDown,
    onFocus: ({ target }: { target: EventTarget }) => setAt((now) => cellOf(target) ?? now),
    tabIndex: (place: number) => (stop === null ? undefined : place === stop ? 0 : -1),
  }
}
