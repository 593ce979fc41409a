import { averageText } from '@/lib/grades/average'
import type { Scale } from '@/lib/grades/grade'
import { pathOf, plotOf, plotSize, type Spot } from '@/lib/grades/plot'
import { plotText } from '@/lib/grades/wording'

type GradePlotProps = { spots: readonly Spot[]; names: readonly string[]; scale: Scale }

/** The average of each semester as a line, the major's dotted, what still runs as a hollow point; a table says the same. */
export function GradePlot({ spots, names, scale }: GradePlotProps) {
  const { levels, labels, past, major, foretold } = plotOf(spots, scale * 10)
  const end = past.at(-1)
  const majorEnd = major.at(-1)
  const isMajorAbove = !end || !majorEnd || majorEnd.y <= end.y
  const lastOf = (pick: (spot: Spot) => number | null) =>
    averageText(
      spots
        .filter((spot) => !spot.running)
        .map(pick)
        .findLast((one) => one !== null) ?? null,
    )
  const ahead = foretold.slice(past.length > 0 ? 1 : 0)

  return (
    <>
      <svg
        viewBox={`0 0 ${plotSize.width} ${plotSize.height}`}
        role="img"
        aria-label={plotText(spots, names)}
        className="block w-full max-w-[520px] overflow-visible text-[17px] font-500 tabular-nums wide:text-[12px]"
      >
        {levels.map(({ level, y }) => (
          <g key={level}>
            <path d={`M40 ${y}H${plotSize.width}`} className="stroke-line" />
            <text x="0" y={y + 4} className="fill-ink-3">
              {averageText(level).slice(0, 3)}
            </text>
          </g>
        ))}
        <g fill="none" strokeLinejoin="round">
          <path
            d={pathOf(major)}
            strokeWidth="2"
            strokeDasharray="2 4"
            strokeLinecap="round"
            className="stroke-ink-3"
          />
          <path d={pathOf(past)} strokeWidth="2.25" className="stroke-primary" />
          <path d={pathOf(foretold)} strokeWidth="2" strokeOpacity=".5" className="stroke-primary" />
        </g>
        {past.map(({ x, y }) => (
          <rect
            key={x}
            x={x - 4.5}
            y={y - 4.5}
            width="9"
            height="9"
            rx="2"
            strokeWidth="2"
            className="fill-primary stroke-paper"
          />
        ))}
        {ahead.map(({ x, y }) => (
          <g key={x}>
            <rect
              x={x - 4}
              y={y - 4}
              width="8"
              height="8"
              rx="2"
              strokeWidth="1.75"
              className="fill-paper stroke-primary"
            />
            <text x={x} y={y - 12} textAnchor="middle" className="fill-ink-2">
              예상
            </text>
          </g>
        ))}
        {end && (
          <text {...beside(end, isMajorAbove)} className="fill-primary font-650">
            전체 {lastOf(({ average }) => average)}
          </text>
        )}
        {majorEnd && (
          <text {...beside(majorEnd, !isMajorAbove)} className="fill-ink-3">
            전공 {lastOf(({ major: one }) => one)}
          </text>
        )}
        {labels.map(({ label, x }) => (
          <text key={label} x={x} y="208" textAnchor="middle" className="fill-ink-3">
            {label}
          </text>
        ))}
      </svg>
      <details className="pt-1 text-13">
        <summary className="w-fit py-1 text-ink-3">표로 보기</summary>
        <table className="w-full text-left tabular-nums">
          <thead>
            <tr className="text-12 text-ink-3">
              <th className="py-1 font-600">학기</th>
              <th className="py-1 font-600">전체</th>
              <th className="py-1 font-600">전공</th>
            </tr>
          </thead>
          <tbody>
            {spots.map(({ label, running, average, major: one }) => (
              <tr key={label} className="border-t border-line">
                <th scope="row" className="py-1 font-500">
                  {label}
                  {running && ' (예상)'}
                </th>
                <td>{averageText(average)}</td>
                <td>{averageText(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

/** A name at the end of its line: over it or under it, and to its left where the plot ends. */
function beside({ x, y }: { x: number; y: number }, under: boolean) {
  const isLast = x > 380
  return {
    x: isLast ? x : x + 8,
    y: under ? y + 22 : y - 10,
    textAnchor: isLast ? ('end' as const) : ('start' as const),
  }
}
