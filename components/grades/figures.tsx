import type { ReactNode } from 'react'
import { averageText, creditsOf } from '@/lib/grades/average'
import type { Scale } from '@/lib/grades/grade'
import type { Summary } from '@/lib/grades/summary'

type FiguresProps = {
  summary: Summary
  scale: Scale
  goal: number
  /** What is to be said of the goal. */
  children: ReactNode
}

/** The two averages and the credits earned; `goal` in halves of credits. */
export function FiguresPart({ summary, scale, goal, children }: FiguresProps) {
  const { average, major, earned } = summary
  const left = Math.max(0, goal - earned)

  return (
    <section
      aria-label="요약"
      className="grid grid-cols-[auto_auto] items-end justify-start gap-x-12 gap-y-5 border-b border-line-2 py-5 wide:grid-cols-[auto_auto_1fr] wide:justify-stretch wide:gap-x-14"
    >
      <Figure name="전체 평점" value={averageText(average)} of={String(scale / 10)} />
      <Figure name="전공 평점" value={averageText(major)} of={String(scale / 10)} />
      <div className="col-span-2 wide:col-span-1">
        <p className="flex justify-between gap-4 text-13 text-ink-3 tabular-nums">
          <span>취득 학점</span>
          <span>{left === 0 ? '목표 학점을 채웠어요' : `목표까지 ${creditsOf(left)}학점`}</span>
        </p>
        <p className="flex items-center gap-[18px]">
          <Value value={creditsOf(earned)} of={creditsOf(goal)} />
          <span
            role="img"
            aria-label={`${creditsOf(goal)}학점 가운데 ${creditsOf(earned)}학점`}
            className="h-2.5 flex-1 overflow-hidden rounded-bar bg-sunken"
          >
            <i
              className="block h-full rounded-bar bg-primary"
              style={{ width: `${goal === 0 ? 100 : Math.min(100, (earned * 100) / goal)}%` }}
            />
          </span>
        </p>
      </div>
      <div className="col-span-full">{children}</div>
    </section>
  )
}

function Figure({ name, value, of }: { name: string; value: string; of: string }) {
  return (
    <div>
      <p className="text-13 text-ink-3">{name}</p>
      <p>
        <Value value={value} of={of} />
      </p>
    </div>
  )
}

function Value({ value, of }: { value: string; of: string }) {
  return (
    <span className="text-40 tabular-nums">
      {value} <small className="text-15 font-500 tracking-normal text-ink-3">/ {of}</small>
    </span>
  )
}
