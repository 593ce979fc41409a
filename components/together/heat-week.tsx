import Link from 'next/link'
import { placed, WeekFrame } from '@/components/catalogue/week-frame'
import { minuteOf } from '@/lib/catalogue/clock'
import { type FreeAsked, freeAddress } from '@/lib/together/asked'
import { heatLevel } from '@/lib/together/free'
import type { FreeTimeView } from '@/lib/together/free-schema'
import { freeText, partText } from '@/lib/together/wording'

/** Shorter parts, in minutes, are no place for a finger, or for a number; the list has them all the same. */
const pressedFrom = 45
const numberedFrom = 30

type HeatWeekProps = {
  heat: FreeTimeView['heat']
  counted: number
  asked: FreeAsked
  today: number
}

/** Who is free when: the darker, the more, and how many in numbers. Each part leads to who they are. */
export function HeatWeek({ heat, counted, asked, today }: HeatWeekProps) {
  const parts = heat.map((part) => ({
    ...part,
    from: minuteOf(part.start) ?? 0,
    to: minuteOf(part.end) ?? 0,
  }))
  const from = Math.floor(Math.min(...parts.map((part) => part.from)) / 60) * 60
  const to = Math.ceil(Math.max(...parts.map((part) => part.to)) / 60) * 60
  const week = {
    days: [...new Set(parts.map(({ day }) => day))],
    from,
    to,
    hours: Array.from({ length: (to - from) / 60 }, (_, place) => from + place * 60),
  }

  return (
    <WeekFrame week={week} size="friends" today={today}>
      {(day) =>
        parts
          .filter((part) => part.day === day)
          .map((part) => {
            const at = `${part.day}.${part.start}`
            const look = {
              className: 'heat',
              'data-level': heatLevel(part.free, counted),
              style: placed({ '--s': part.from, '--e': part.to }),
            }
            const number = part.free === counted ? '모두' : part.free

            return part.to - part.from >= pressedFrom ? (
              <Link
                key={at}
                {...look}
                href={freeAddress(asked, { at })}
                replace
                scroll={false}
                prefetch={false}
                aria-current={at === asked.at ? 'true' : undefined}
                aria-label={`${partText(part)}, ${freeText(part, counted)}`}
              >
                {number}
              </Link>
            ) : (
              <span key={at} {...look} aria-hidden="true">
                {part.to - part.from >= numberedFrom && number}
              </span>
            )
          })
      }
    </WeekFrame>
  )
}

/** What the shades mean. */
export function HeatLegend() {
  return (
    <p className="flex items-center gap-1.5 text-12 text-ink-3">
      <span>1명</span>
      {[1, 2, 3, 4].map((level) => (
        <i key={level} aria-hidden="true" className="heat-sample" data-level={level} />
      ))}
      <span>모두</span>
      <span className="sr-only">: 짙을수록 비는 사람이 많아요</span>
    </p>
  )
}
