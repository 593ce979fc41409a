import { dayText } from '@/lib/catalogue/wording'
import type { FreeTimeView } from '@/lib/together/free-schema'
import { freeText, whoText } from '@/lib/together/wording'

type HeatListProps = { heat: FreeTimeView['heat']; counted: number; nameOf: (id: string) => string }

/** The same as the week, in words. */
export function HeatList({ heat, counted, nameOf }: HeatListProps) {
  const days = [...new Set(heat.map(({ day }) => day))]

  return (
    <details className="pt-3">
      <summary className="min-h-11 py-2.5 text-14 font-550 text-primary">목록으로 보기</summary>
      {days.map((day) => (
        <section key={day} aria-label={`${dayText(day)}요일`} className="pt-3">
          <h3 className="text-14 font-650">{dayText(day)}요일</h3>
          <ul>
            {heat
              .filter((part) => part.day === day)
              .map((part) => (
                <li key={part.start} className="border-b border-line py-2 text-14 tabular-nums">
                  {part.start}–{part.end} · {freeText(part, counted)}
                  {part.free > 0 && <span className="text-ink-3"> · {whoText(part, nameOf)}</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
