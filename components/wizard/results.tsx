'use client'

import { FormMessage } from '@/components/ui/form-message'
import { type Packed, unpack } from '@/lib/core/packed'
import type { Asked } from '@/lib/wizard/asked'
import type { FindingInput, WizardView } from '@/lib/wizard/schema'
import type { Drawing } from './class-views'
import { None } from './none'
import { ResultCard } from './result-card'
import { ResultPages } from './result-pages'
import { useAnswers } from './use-answers'

type ResultsProps = {
  asked: Asked
  input: FindingInput
  first: Packed<WizardView> | null
  /** How long the first answer took. */
  seconds: number
  drawing: Packed<Drawing>
  idempotencyKey: string
}

/** The best so far, and better ones as they come. */
export function Results({ asked, input, first, seconds: before, drawing, idempotencyKey }: ResultsProps) {
  const { answer, problem, seconds } = useAnswers(input, first && unpack(first), before)
  if (answer?.done && answer.items.length === 0) return <None asked={asked} answer={answer} />

  const { classes, kept } = unpack(drawing)
  return (
    <section aria-label="결과" aria-busy={!answer?.done && !problem}>
      <FormMessage tone="warn">{problem}</FormMessage>
      <p role="status" className="flex flex-wrap items-baseline gap-x-2 pb-3.5 text-15">
        <b className="text-18 font-650 tabular-nums">{answer ? totalText(answer) : '찾고 있어요'}</b>
        {answer && (
          <span className="text-13 text-ink-3 tabular-nums">
            {answer.total > answer.items.length && `가운데 좋은 ${answer.items.length}가지부터 · `}
            {answer.done ? `${seconds.toFixed(1)}초` : '더 찾고 있어요'}
          </span>
        )}
      </p>
      <ResultPages
        items={(answer?.items ?? []).map((item, place) => (
          <ResultCard
            key={item.sections.join()}
            place={place}
            why={item.why}
            classes={item.sections.flatMap((id) => (classes[id] ? { id, ...classes[id] } : []))}
            kept={kept}
            asked={asked}
            idempotencyKey={idempotencyKey}
          />
        ))}
      />
    </section>
  )
}

function totalText({ total, exact }: WizardView): string {
  return `${total.toLocaleString('ko-KR')}가지${exact ? '' : ' 이상'}`
}
