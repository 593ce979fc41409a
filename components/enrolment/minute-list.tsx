'use client'

import { useOptimistic } from 'react'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Tag } from '@/components/ui/tag'
import { useFormAction } from '@/components/ui/use-form-action'
import { tickChoiceAction } from '@/lib/enrolment/actions'
import { creditsWon, placeNow, turnsOf } from '@/lib/enrolment/minute'
import type { ChoiceView, EnrolmentView, Tick } from '@/lib/enrolment/schema'
import { choiceCode, choiceTitle } from '@/lib/enrolment/wording'
import { CopyCode } from './copy-code'

type Ticked = { sectionId: string; tick: Tick }

/** The order for the minute itself: what to type now, and two buttons that move on. */
export function MinuteList({ plan }: { plan: EnrolmentView }) {
  const [wishes, mark] = useOptimistic(plan.wishes, ticked)
  const turns = turnsOf(wishes)
  const now = placeNow(turns)
  const foreshow = (form: FormData) => {
    const tick = form.get('tick')
    mark({
      sectionId: String(form.get('sectionId')),
      tick: tick === 'won' || tick === 'lost' ? tick : 'none',
    })
  }

  return (
    <>
      <p role="status" className="flex items-baseline gap-1 border-b border-line-2 py-3 text-14 text-ink-2">
        <b className="text-21 font-700 text-ink tabular-nums">{creditsWon(wishes)}</b>/ {plan.creditCap}학점
        신청함
      </p>
      <ol aria-label="신청 순서">
        {wishes.map(({ choices }, place) => (
          <li key={choices[0]?.section.id} className="border-b border-line-2 py-4 break-inside-avoid">
            {choices.map((choice, turn) => (
              <Choice
                key={choice.section.id}
                timetableId={plan.timetableId}
                choice={choice}
                head={turn === 0 ? `${place + 1}` : `대안 ${turn}`}
                isNow={place === now && turns[place]?.next === choice}
                isShut={turns[place]?.won !== null && turns[place]?.won !== choice}
                onTick={foreshow}
              />
            ))}
            {!turns[place]?.won && !turns[place]?.next && (
              <p className="pt-2 text-13 text-danger">남은 대안이 없어요.</p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function ticked(wishes: EnrolmentView['wishes'], { sectionId, tick }: Ticked): EnrolmentView['wishes'] {
  return wishes.map(({ choices }) => {
    const isHere = choices.some(({ section }) => section.id === sectionId)
    return {
      choices: choices.map((choice) => {
        if (choice.section.id === sectionId) return { ...choice, tick }
        return isHere && tick === 'won' && choice.tick === 'won'
          ? { ...choice, tick: 'none' as const }
          : choice
      }),
    }
  })
}

type ChoiceProps = {
  timetableId: string
  choice: ChoiceView
  head: string
  /** To be tried now. */
  isNow: boolean
  /** Another choice of the wish is won. */
  isShut: boolean
  onTick: (form: FormData) => void
}

function Choice({ timetableId, choice: { section, tick }, head, isNow, isShut, onTick }: ChoiceProps) {
  const [state, send] = useFormAction(tickChoiceAction, onTick)
  const title = choiceTitle(section)

  return (
    <div className={`flex flex-wrap items-center gap-x-4 gap-y-2 py-1.5 ${isShut ? 'opacity-60' : ''}`}>
      <div className="min-w-0 flex-1 basis-full wide:basis-0">
        <p className="flex items-center gap-2 text-13 text-ink-2">
          <span className="font-650 tabular-nums">{head}</span>
          {title}
          {tick === 'won' && <Tag>성공</Tag>}
          {tick === 'lost' && <Tag tone="bad">실패</Tag>}
          {isNow && <Tag tone="line">지금</Tag>}
        </p>
        <p
          className={`font-700 tabular-nums ${isNow ? 'text-26' : 'text-18'} ${tick === 'lost' ? 'line-through' : ''}`}
        >
          {choiceCode(section)}
        </p>
      </div>
      <CopyCode code={choiceCode(section)} title={title} />
      <form action={send} aria-label={`${title} 결과`} className="flex flex-none gap-2 print:hidden">
        <HiddenFields fields={{ timetableId, sectionId: section.id }} />
        {tick === 'none' ? (
          <>
            <Button type="submit" name="tick" value="won" tone={isNow ? 'soft' : 'line'}>
              성공
            </Button>
            <Button type="submit" name="tick" value="lost" tone="line">
              실패
            </Button>
          </>
        ) : (
          <Button type="submit" name="tick" value="none" tone="bare">
            되돌리기
          </Button>
        )}
      </form>
      {state.message && (
        <p role="alert" className="w-full text-12 text-danger">
          {state.message}
        </p>
      )}
    </div>
  )
}
