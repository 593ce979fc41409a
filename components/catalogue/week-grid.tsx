import { gridOf } from '@/lib/catalogue/grid'
import { paintOf, placed, WeekFrame, type WeekSize } from './week-frame'

/** A meeting as it is drawn. */
export type WeekBlock = {
  day: number
  /** `09:05` */
  start: string
  end: string
  title: string
  rooms?: readonly string[] | undefined
  /** One of the twelve course colours; the first where none is named. */
  colour?: number | undefined
  /** A candidate, one that hits something, what went, what came. */
  mark?: 'ghost' | 'clash' | 'gone' | 'new' | undefined
}

type WeekGridProps = {
  blocks: readonly WeekBlock[]
  size?: WeekSize | undefined
  /** What the picture says in words. Without it a twin in words stands beside it, and a screen reader passes it by. */
  label?: string | undefined
  /** Shorter blocks, in minutes, have no room for the rooms. */
  roomsFrom?: number | undefined
}

/** A week to look at. */
export function WeekGrid({ blocks, size = 'section', label, roomsFrom = 60 }: WeekGridProps) {
  const week = gridOf(blocks)

  return (
    <div {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      <WeekFrame week={week} size={size}>
        {(day) =>
          week.blocks
            .filter((block) => block.day === day)
            .map(({ start, end, meeting: { title, rooms = [], colour = 1, mark } }) => (
              <div
                key={`${title} ${start} ${rooms} ${mark}`}
                className="week-block"
                data-mark={mark}
                style={placed({ '--s': start, '--e': end, ...paintOf(colour) })}
              >
                <b>{title}</b>
                {end - start >= roomsFrom && rooms.length > 0 && <span>{rooms.join(', ')}</span>}
              </div>
            ))
        }
      </WeekFrame>
    </div>
  )
}
